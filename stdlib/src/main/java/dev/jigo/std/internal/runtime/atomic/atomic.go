// Package atomic keeps the atomic operations that packages outside the runtime take from its own package.
package atomic

import "sync/atomic"

type (
	Int32  = atomic.Int32
	Uint32 = atomic.Uint32
	Int64  = atomic.Int64
	Uint64 = atomic.Uint64
)

func Load(p *uint32) uint32                 { return atomic.LoadUint32(p) }
func Load64(p *uint64) uint64               { return atomic.LoadUint64(p) }
func Store(p *uint32, v uint32)             { atomic.StoreUint32(p, v) }
func Store64(p *uint64, v uint64)           { atomic.StoreUint64(p, v) }
func Xadd(p *uint32, delta int32) uint32    { return atomic.AddUint32(p, uint32(delta)) }
func Xadd64(p *uint64, delta int64) uint64  { return atomic.AddUint64(p, uint64(delta)) }
func Cas(p *uint32, old, new uint32) bool   { return atomic.CompareAndSwapUint32(p, old, new) }
func Cas64(p *uint64, old, new uint64) bool { return atomic.CompareAndSwapUint64(p, old, new) }
