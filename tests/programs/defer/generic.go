package main

type list[T any] struct{ items []T }

func (l *list[T]) add(v T)        { l.items = append(l.items, v) }
func (l list[T]) show(pre string) { println(pre, len(l.items)) }

func show[T any](s string, vs ...T) { println(s, len(vs)) }

func pair() (string, int) { println("pair"); return "p", 7 }

func take(s string, n int)     { println("take", s, n) }
func many(s string, n ...int)  { println("many", s, len(n)) }
func anys(vs ...any)           { println("anys", len(vs)) }
func (l *list[T]) all(v ...T) int { return len(v) }

func run[T any](v T) (n int) {
	l := &list[T]{}
	defer func() { n = len(l.items) }()
	defer l.add(v)
	defer l.show("deferred show")
	l.add(v)
	defer show("generic", v, v, v)
	defer l.all(v, v)
	return -1
}

func main() {
	defer take(pair())
	defer many("a")
	defer many("b", 1, 2, 3)
	defer many("c", []int{1, 2}...)
	defer anys(1, "x", nil, 2.5)
	println(run(1), run("s"), run([2]int{1, 2}))
	c := make(chan int)
	go func(vs ...int) { c <- len(vs) }(1, 2, 3)
	println(<-c)
	f := many
	defer f("value", 4)
	m := map[string]func(string, ...int){"k": many}
	defer m["k"]("map", 5, 6)
	defer list[int].show(list[int]{}, "method expression")
	defer (*list[string]).add(&list[string]{}, "x")
}
