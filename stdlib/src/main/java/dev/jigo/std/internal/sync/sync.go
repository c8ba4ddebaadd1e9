// Package sync holds the concurrent hash map that sync.Map and unique stand on.
package sync

//jigo:class dev/jigo/std/internal/sync/ConcurrentMap
type concurrentMap struct{}

func (m *concurrentMap) Load(key any) (value any, ok bool)
func (m *concurrentMap) Swap(key, value any) (previous any, loaded bool)
func (m *concurrentMap) LoadOrStore(key, value any) (actual any, loaded bool)
func (m *concurrentMap) LoadAndDelete(key any) (value any, loaded bool)
func (m *concurrentMap) CompareAndSwap(key, old, new any) bool
func (m *concurrentMap) CompareAndDelete(key, old any) bool
func (m *concurrentMap) Clear()
func (m *concurrentMap) Entries() []any

// HashTrieMap is a concurrent map. A nil value of an interface type V is kept like any other.
type HashTrieMap[K comparable, V any] struct{ m concurrentMap }

func from[V any](value any) (v V) {
	if value != nil {
		v = value.(V)
	}
	return v
}

func (ht *HashTrieMap[K, V]) Load(key K) (value V, ok bool) {
	x, ok := ht.m.Load(key)
	return from[V](x), ok
}

func (ht *HashTrieMap[K, V]) Store(key K, value V) { ht.m.Swap(key, value) }

func (ht *HashTrieMap[K, V]) Swap(key K, value V) (previous V, loaded bool) {
	x, loaded := ht.m.Swap(key, value)
	return from[V](x), loaded
}

func (ht *HashTrieMap[K, V]) LoadOrStore(key K, value V) (result V, loaded bool) {
	x, loaded := ht.m.LoadOrStore(key, value)
	return from[V](x), loaded
}

func (ht *HashTrieMap[K, V]) LoadAndDelete(key K) (value V, loaded bool) {
	x, loaded := ht.m.LoadAndDelete(key)
	return from[V](x), loaded
}

func (ht *HashTrieMap[K, V]) Delete(key K) { ht.m.LoadAndDelete(key) }

func (ht *HashTrieMap[K, V]) CompareAndSwap(key K, old, new V) (swapped bool) {
	return ht.m.CompareAndSwap(key, old, new)
}

func (ht *HashTrieMap[K, V]) CompareAndDelete(key K, old V) (deleted bool) {
	return ht.m.CompareAndDelete(key, old)
}

func (ht *HashTrieMap[K, V]) Clear() { ht.m.Clear() }

// All returns an iterator over the entries that were there when it started, and are still there when it reaches them.
func (ht *HashTrieMap[K, V]) All() func(yield func(K, V) bool) {
	return func(yield func(K, V) bool) { ht.Range(yield) }
}

func (ht *HashTrieMap[K, V]) Range(yield func(K, V) bool) {
	for _, key := range ht.m.Entries() {
		value, ok := ht.m.Load(key)
		if ok && !yield(from[K](key), from[V](value)) {
			return
		}
	}
}
