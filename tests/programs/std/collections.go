package main

import (
	"cmp"
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
)

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

type person struct {
	name string
	age  int
}

func main() {
	s := []string{"banana", "kiwi", "apple", "fig"}
	sort.Sort(byLen(s))
	fmt.Println(s)
	sort.Sort(sort.Reverse(sort.StringSlice(s)))
	fmt.Println(s, sort.SearchInts([]int{1, 3, 5}, 4), sort.IsSorted(byLen(s)))
	people := []person{{"a", 30}, {"b", 25}, {"c", 30}, {"d", 25}}
	sort.SliceStable(people, func(i, j int) bool { return people[i].age < people[j].age })
	fmt.Println(people)
	slices.SortFunc(people, func(a, b person) int { return cmp.Or(-cmp.Compare(a.age, b.age), cmp.Compare(a.name, b.name)) })
	fmt.Println(people)
	n := []int{3, 1, 4, 1, 5, 9, 2, 6}
	slices.Sort(n)
	i, found := slices.BinarySearch(n, 4)
	fmt.Println(n, i, found, slices.Contains(n, 9), slices.Index(n, 5), slices.Max(n), slices.Min(n), slices.Compact(slices.Clone(n)))
	fmt.Println(slices.Insert([]int{1, 2}, 1, 7, 8), slices.Delete([]int{1, 2, 3, 4}, 1, 3), slices.Equal(n, n), slices.IndexFunc(n, func(x int) bool { return x > 4 }))
	slices.Reverse(n)
	fmt.Println(n, slices.Concat([]int{1}, []int{2, 3}), slices.Repeat([]int{1, 2}, 2), slices.ContainsFunc(n, func(x int) bool { return x < 0 }))
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c)
	}
	fmt.Println(slices.Collect(maps.Values(map[int]int{1: 2})), slices.Sorted(maps.Keys(map[string]int{"z": 1, "y": 2})))
	m := map[string]int{"a": 1, "b": 2}
	m2 := maps.Clone(m)
	m2["c"] = 3
	maps.DeleteFunc(m2, func(k string, v int) bool { return v == 1 })
	fmt.Println(m, m2, maps.Equal(m, m2), len(m2))
	h := &intHeap{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	l := list.New()
	e4 := l.PushBack(4)
	l.PushFront(1)
	l.InsertBefore(3, e4)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	r := ring.New(3)
	for i := range 3 {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(v any) { fmt.Print(v, " ") })
	next, stop := iter.Pull(maps.Keys(map[int]bool{7: true}))
	v, ok := next()
	_, ok2 := next()
	stop()
	fmt.Println(v, ok, ok2)
	var big []int
	x := uint32(1)
	for range 1000 {
		x = x*1664525 + 1013904223
		big = append(big, int(x>>8)%1000)
	}
	sort.Ints(big)
	fmt.Println(sort.IntsAreSorted(big), big[0], big[999], big[500])
}
