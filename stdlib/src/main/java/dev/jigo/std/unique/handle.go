// Package unique interns comparable values.
package unique

import (
	"internal/sync"
	"runtime"
	"strings"
	"weak"
)

// Handle is a globally unique identity for a value: two are equal exactly if the values they were made from are.
type Handle[T comparable] struct{ value *T }

// Value returns a shallow copy of the value that the handle was made from.
func (h Handle[T]) Value() T { return *h.value }

// canon is the table of one type: each value and a weak pointer to its canonical copy.
type canon[T comparable] struct {
	m sync.HashTrieMap[T, weak.Pointer[T]]
}

// canons has the table of each type, by a nil pointer to the type.
var canons sync.HashTrieMap[any, any]

// Make returns the handle of value.
func Make[T comparable](value T) Handle[T] {
	table, ok := canons.Load((*T)(nil))
	if !ok {
		table, _ = canons.LoadOrStore((*T)(nil), new(canon[T]))
	}
	m := &table.(*canon[T]).m
	for {
		known, ok := m.Load(value)
		if ok {
			if p := known.Value(); p != nil {
				return Handle[T]{p}
			}
		}
		// A string may be a part of a much larger one, which the table must not keep alive.
		if s, isString := any(value).(string); isString {
			value = any(strings.Clone(s)).(T)
		}
		p := new(T)
		*p = value
		reference := weak.Make(p)
		if ok {
			ok = m.CompareAndSwap(value, known, reference)
		} else {
			_, loaded := m.LoadOrStore(value, reference)
			ok = !loaded
		}
		if ok {
			runtime.AddCleanup(p, func(v T) { m.CompareAndDelete(v, reference) }, value)
			return Handle[T]{p}
		}
	}
}
