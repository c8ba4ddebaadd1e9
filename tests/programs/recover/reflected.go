package main

import (
	"fmt"
	"reflect"
)

type T struct{ name string }

func (t *T) Handle()               { fmt.Println(t.name, "recovered", recover()) }
func (t T) Value(prefix string)    { fmt.Println(prefix, t.name, "recovered", recover()) }
func (t T) Several() (any, string) { return recover(), t.name }
func (t *T) indirect()             { fmt.Println("indirect", recover()) }
func (t *T) Nested()               { t.indirect() }

type Handler interface{ Handle() }

type Outer struct{ *T }

func guard(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "went on:", r)
		}
	}()
	f()
}

func main() {
	t := &T{"t"}
	guard("method value", func() {
		f := reflect.ValueOf(t).Method(0).Interface().(func())
		defer f()
		panic(1)
	})
	guard("method expression", func() {
		m, _ := reflect.TypeOf(t).MethodByName("Handle")
		f := m.Func.Interface().(func(*T))
		defer f(t)
		panic(2)
	})
	guard("value receiver", func() {
		f := reflect.ValueOf(t).MethodByName("Value").Interface().(func(string))
		defer f("deferred")
		panic(3)
	})
	guard("interface", func() {
		var h Handler = t
		f := reflect.ValueOf(&h).Elem().Method(0).Interface().(func())
		defer f()
		panic(4)
	})
	guard("promoted", func() {
		f := reflect.ValueOf(Outer{t}).MethodByName("Handle").Interface().(func())
		defer f()
		panic(5)
	})
	guard("unnamed struct", func() {
		f := reflect.ValueOf(struct{ *T }{t}).MethodByName("Handle").Interface().(func())
		defer f()
		panic(6)
	})
	guard("several results", func() {
		f := reflect.ValueOf(t).MethodByName("Several").Interface().(func() (any, string))
		defer f()
		panic(7)
	})
	guard("made function", func() {
		f := reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value {
			fmt.Println("made function recovered", recover())
			return nil
		}).Interface().(func())
		defer f()
		panic(8)
	})
	guard("not called directly", func() {
		f := reflect.ValueOf(t).MethodByName("Nested").Interface().(func())
		defer f()
		panic(9)
	})
	guard("called by a deferred function", func() {
		f := reflect.ValueOf(t).MethodByName("Handle").Interface().(func())
		defer func() { f() }()
		panic(10)
	})
	f := reflect.ValueOf(t).MethodByName("Handle").Interface().(func())
	f()
}
