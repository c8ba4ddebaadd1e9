package metrics

import (
	"math"
	"unsafe"
)

// Sample captures a single metric sample.
type Sample struct {
	// Name is the name of the metric sampled; it must be one of those in All.
	Name string

	// Value is the value of the metric sample.
	Value Value
}

// figure returns a metric that the virtual machine or the scheduler knows; 0 for others.
func figure(name string) float64

// Read populates each Value in m. Figures that the virtual machine does not have are 0, and its distributions are empty.
func Read(m []Sample) {
	for i := range m {
		m[i].Value = read(m[i].Name)
	}
}

func read(name string) Value {
	for i := range allDesc {
		if allDesc[i].Name != name {
			continue
		}
		switch kind := allDesc[i].Kind; kind {
		case KindUint64:
			return Value{kind: kind, scalar: uint64(figure(name))}
		case KindFloat64:
			return Value{kind: kind, scalar: math.Float64bits(figure(name))}
		case KindFloat64Histogram:
			empty := &Float64Histogram{Counts: make([]uint64, 1), Buckets: []float64{math.Inf(-1), math.Inf(1)}}
			return Value{kind: kind, pointer: unsafe.Pointer(empty)}
		}
	}
	return Value{}
}
