package main

import (
	"iter"
	"maps"
	"slices"
)

type list[T any] struct {
	head *node[T]
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *list[T]) push(v T) { l.head = &node[T]{v, l.head} }

func (l *list[T]) all() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}

func filter[V any](s iter.Seq[V], keep func(V) bool) iter.Seq[V] {
	return func(yield func(V) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func collect[V any](s iter.Seq[V]) (r []V) {
	for v := range s {
		r = append(r, v)
	}
	return
}

func main() {
	var l list[string]
	for _, s := range []string{"a", "b", "c"} {
		l.push(s)
	}
	for i, s := range l.all() {
		println(i, s)
	}
	m := map[int]bool{1: true, 2: true, 3: true, 4: true}
	even := collect(filter(maps.Keys(m), func(k int) bool { return k%2 == 0 }))
	slices.Sort(even)
	for _, k := range even {
		println(k)
	}
	for i, v := range slices.Backward(even) {
		println(i, v)
	}
	next, stop := iter.Pull2(l.all())
	i, s, ok := next()
	println(i, s, ok)
	i, s, ok = next()
	println(i, s, ok)
	stop()
	_, _, ok = next()
	println(ok)
}
