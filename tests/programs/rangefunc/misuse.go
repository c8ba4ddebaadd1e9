package main

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				println(name+":", e.Error())
			} else {
				println(name+":", r.(string))
			}
		} else {
			println(name, "ok")
		}
	}()
	f()
}

func main() {
	try("after false", func() {
		for range func(yield func() bool) { yield(); yield() } {
			break
		}
	})
	var keep func() bool
	try("after exit", func() {
		for range func(yield func() bool) { keep = yield } {
		}
		keep()
	})
	try("after body panic", func() {
		for range func(yield func() bool) {
			defer func() { recover(); yield() }()
			yield()
		} {
			panic("body")
		}
	})
	try("swallowed", func() {
		for range func(yield func() bool) {
			defer func() { recover() }()
			yield()
		} {
			panic("body")
		}
	})
	try("iterator panics", func() {
		for range func(yield func() bool) { yield(); panic("iterator") } {
		}
	})
	try("nil iterator", func() {
		var it func(func() bool)
		for range it {
		}
	})
	try("recursion", func() {
		var y func() bool
		n := 0
		for range func(yield func() bool) { y = yield; yield() } {
			n++
			if n == 1 {
				y()
			}
		}
	})
}
