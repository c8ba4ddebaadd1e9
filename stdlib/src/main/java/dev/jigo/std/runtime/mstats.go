package runtime

// MemStats are the figures of the virtual machine's collector under Go's names. Figures that it does not have are 0.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees                                 uint64
	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects              uint64
	StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys, BuckHashSys uint64
	GCSys, OtherSys, NextGC, LastGC, PauseTotalNs                                   uint64
	PauseNs                                                                         [256]uint64
	PauseEnd                                                                        [256]uint64
	NumGC, NumForcedGC                                                              uint32
	GCCPUFraction                                                                   float64
	EnableGC, DebugGC                                                               bool
	BySize                                                                          [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

// readMemStats fills figures: heap used, allocated in all, heap committed, heap idle, collections, their total pause in
// nanoseconds, time of the last one in nanoseconds since 1970, everything committed, forced collections.
func readMemStats(figures []uint64)

func ReadMemStats(m *MemStats) {
	var f [9]uint64
	readMemStats(f[:])
	*m = MemStats{
		Alloc: f[0], HeapAlloc: f[0], HeapInuse: f[0], TotalAlloc: f[1], HeapSys: f[2], HeapIdle: f[3],
		NumGC: uint32(f[4]), PauseTotalNs: f[5], LastGC: f[6], Sys: f[7], NumForcedGC: uint32(f[8]),
		NextGC: f[2], EnableGC: true,
	}
}
