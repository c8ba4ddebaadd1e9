package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"sync"
	"time"
)

type Event struct {
	Name string    `json:"name"`
	At   time.Time `json:"-"`
}

// A type declared from the receiver's has its fields, but not its methods, so that there is no recursion.
func (e *Event) UnmarshalJSON(text []byte) error {
	type alias Event
	aux := struct {
		*alias
		At string `json:"at"`
	}{alias: (*alias)(e)}
	if err := json.Unmarshal(text, &aux); err != nil {
		return err
	}
	at, err := time.Parse(time.DateOnly, aux.At)
	e.At = at
	return err
}

func (e Event) MarshalJSON() ([]byte, error) {
	type Alias Event
	return json.Marshal(&struct {
		Alias
		At string `json:"at"`
	}{Alias(e), e.At.Format(time.DateOnly)})
}

type Point struct{ X, Y int }

func (p *Point) UnmarshalJSON(text []byte) error {
	type plain Point
	if err := json.Unmarshal(text, (*plain)(p)); err != nil {
		return err
	}
	p.X *= 10
	return nil
}

type Pair[K, V any] struct {
	Key   K
	Value V
}

func (p *Pair[K, V]) UnmarshalJSON(text []byte) error {
	type alias Pair[K, V]
	return json.Unmarshal(text, (*alias)(p))
}

// Of a struct type of another package.
type Address url.URL

func (a *Address) String() string { return (*url.URL)(a).String() }

type Lock sync.Mutex

type Celsius struct{ Degrees float64 }
type Kelvin Celsius

func (k *Kelvin) Warm() { k.Degrees++ }

func main() {
	var e Event
	fmt.Println(json.Unmarshal([]byte(`{"name":"x","at":"2020-01-02"}`), &e), e)
	text, err := json.Marshal(e)
	fmt.Println(string(text), err)
	var p Point
	fmt.Println(json.Unmarshal([]byte(`{"X":1,"Y":2}`), &p), p)
	var pair Pair[string, []int]
	fmt.Println(json.Unmarshal([]byte(`{"Key":"k","Value":[1,2]}`), &pair), pair)
	fmt.Println(&Address{Scheme: "http", Host: "h"})
	parsed, _ := url.Parse("https://a/b")
	fmt.Println((*Address)(parsed))
	var mu sync.Mutex
	(*sync.Mutex)((*Lock)(&mu)).Lock()
	fmt.Println(mu.TryLock())
	c := &Celsius{20}
	k := (*Kelvin)(c)
	k.Warm()
	var x any = k
	_, isCelsius := x.(*Celsius)
	fmt.Printf("%v %T %T %v\n", c.Degrees, x, c, isCelsius)
}
