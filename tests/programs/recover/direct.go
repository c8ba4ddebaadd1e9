package main

func helper() any { return recover() }

func deferredHelper() {
	println("helper recovers:", helper() == nil)
}

// recover works only when called directly by a deferred function.
func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			println(name, "outer got", r.(string))
		} else {
			println(name, "outer got nothing")
		}
	}()
	f()
}

func named() { println("named", recover() != nil) }

type T struct{}

func (T) Value()    { println("value method", recover() != nil) }
func (*T) Pointer() { println("pointer method", recover() != nil) }

type E struct{ T }
type I interface{ Value() }

func main() {
	println(recover() == nil)
	try("direct", func() {
		defer func() { println("direct", recover() != nil) }()
		panic("p")
	})
	try("helper", func() {
		defer deferredHelper()
		panic("p")
	})
	try("nested closure", func() {
		defer func() {
			func() { println("nested", recover() == nil) }()
		}()
		panic("p")
	})
	try("defer recover()", func() {
		defer recover()
		panic("p")
	})
	try("named", func() {
		defer named()
		panic("p")
	})
	try("value", func() {
		defer T{}.Value()
		panic("p")
	})
	try("pointer", func() {
		defer new(T).Pointer()
		panic("p")
	})
	try("value through pointer", func() {
		defer new(T).Value()
		panic("p")
	})
	try("promoted", func() {
		defer E{}.Value()
		panic("p")
	})
	try("interface", func() {
		var i I = T{}
		defer i.Value()
		panic("p")
	})
	try("interface promoted", func() {
		var i I = E{}
		defer i.Value()
		panic("p")
	})
	try("interface pointer", func() {
		var i I = &T{}
		defer i.Value()
		panic("p")
	})
	try("method value", func() {
		f := T{}.Value
		defer f()
		panic("p")
	})
	try("method expression", func() {
		f := (*T).Pointer
		defer f(nil)
		panic("p")
	})
	try("deferred in deferred", func() {
		defer func() {
			defer func() { println("second level", recover() != nil) }()
		}()
		panic("p")
	})
	try("function value", func() {
		f := named
		defer f()
		panic("p")
	})
}
