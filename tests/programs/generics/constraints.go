package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
)

type ordered interface {
	~int | ~string | ~float64
}

func maxOf[T ordered](a T, rest ...T) T {
	for _, v := range rest {
		if v > a {
			a = v
		}
	}
	return a
}

type celsius float64
type names []string

func sorted[S ~[]E, E cmp.Ordered](s S) S {
	c := slices.Clone(s)
	slices.Sort(c)
	return c
}

type shape interface {
	comparable
	area() float64
}
type sq struct{ a float64 }
type circ struct{ r float64 }

func (s sq) area() float64   { return s.a * s.a }
func (c circ) area() float64 { return 3 * c.r * c.r }

func total[T shape](xs []T) (t float64) {
	seen := map[T]bool{}
	for _, x := range xs {
		if !seen[x] {
			t += x.area()
			seen[x] = true
		}
	}
	return
}

type cache[K comparable, V any] struct {
	m     map[K]V
	load  func(K) (V, error)
	order []K
}

func newCache[K comparable, V any](load func(K) (V, error)) *cache[K, V] {
	return &cache[K, V]{m: make(map[K]V), load: load}
}

func (c *cache[K, V]) get(k K) (v V, err error) {
	v, ok := c.m[k]
	if ok {
		return v, nil
	}
	if v, err = c.load(k); err != nil {
		return v, fmt.Errorf("load %v: %w", k, err)
	}
	c.m[k] = v
	c.order = append(c.order, k)
	return
}

type numeric interface{ ~int8 | ~uint8 | ~int64 | ~float32 }

func conv[A, B numeric](a A) B { return B(a) }

func reduce[T, A any](s []T, init A, f func(A, T) A) A {
	for _, v := range s {
		init = f(init, v)
	}
	return init
}

type pairs[A, B any] []struct {
	a A
	b B
}

func zip[A, B any](as []A, bs []B) (r pairs[A, B]) {
	for i := range min(len(as), len(bs)) {
		r = append(r, struct {
			a A
			b B
		}{as[i], bs[i]})
	}
	return
}

func main() {
	fmt.Println(maxOf(1, 3, 2), maxOf("a", "c", "b"), maxOf(celsius(1.5), 2.5))
	fmt.Println(sorted(names{"b", "a"}), sorted([]float64{2, 1}))
	fmt.Println(total([]sq{{1}, {1}, {2}}), total([]circ{{1}}))
	c := newCache(func(k string) (int, error) {
		if k == "" {
			return 0, fmt.Errorf("empty")
		}
		return len(k), nil
	})
	fmt.Println(c.get("abc"))
	fmt.Println(c.get("abc"))
	fmt.Println(c.get(""))
	fmt.Println(c.order)
	fmt.Println(conv[int64, uint8](300), conv[float32, int8](-1.5), conv[uint8, float32](200))
	fmt.Println(reduce([]int{1, 2, 3}, "", func(a string, v int) string { return a + fmt.Sprint(v) }))
	fmt.Printf("%v %T\n", zip([]int{1, 2}, []string{"a", "b", "c"}), zip([]bool{}, []rune{}))
	people := []struct {
		name string
		age  int
	}{{"A", 3}, {"B", 1}, {"C", 2}}
	sort.Slice(people, func(i, j int) bool { return people[i].age < people[j].age })
	fmt.Println(people)
	slices.SortFunc(people, func(a, b struct {
		name string
		age  int
	}) int {
		return cmp.Compare(b.name, a.name)
	})
	fmt.Println(people)
}
