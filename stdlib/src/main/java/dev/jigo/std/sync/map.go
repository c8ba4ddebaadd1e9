package sync

import isync "internal/sync"

// Map is a concurrent map[any]any.
type Map struct {
	_ noCopy
	m isync.HashTrieMap[any, any]
}

func (m *Map) Load(key any) (value any, ok bool) { return m.m.Load(key) }
func (m *Map) Store(key, value any)              { m.m.Store(key, value) }
func (m *Map) Clear()                            { m.m.Clear() }
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	return m.m.LoadOrStore(key, value)
}
func (m *Map) LoadAndDelete(key any) (value any, loaded bool)  { return m.m.LoadAndDelete(key) }
func (m *Map) Delete(key any)                                  { m.m.LoadAndDelete(key) }
func (m *Map) Swap(key, value any) (previous any, loaded bool) { return m.m.Swap(key, value) }
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	return m.m.CompareAndSwap(key, old, new)
}
func (m *Map) CompareAndDelete(key, old any) (deleted bool) { return m.m.CompareAndDelete(key, old) }
func (m *Map) Range(f func(key, value any) bool)            { m.m.Range(f) }
