// Command suite times Go's building blocks in one process: each benchmark is repeated until a just-in-time compiler has warmed up, and
// the best of several rounds is printed as nanoseconds an operation. Run it with go and with jigo in one session and compare:
//
//	bench/compare
//
// Usage: suite [-group concurrency|language] [-cpu] [part of a benchmark's name]
package main

import (
	"flag"
	"fmt"
	"math"
	"strings"
	"syscall"
	"time"
)

// A benchmark is one row of the table.
type benchmark struct {
	name string
	unit string
	run  func(n int) // n operations
}

func main() {
	group := flag.String("group", "", "only this group: concurrency or language")
	cpu := flag.Bool("cpu", false, "count the process's processor time, which other work on the machine disturbs less")
	flag.Parse()
	if *cpu {
		clock = processorTime
	}
	groups := []struct {
		name string
		rows []benchmark
	}{
		{"concurrency", concurrency},
		{"language", language},
	}
	for _, g := range groups {
		if *group != "" && *group != g.name {
			continue
		}
		for _, b := range g.rows {
			if strings.Contains(b.name, flag.Arg(0)) {
				report(b.name, b.unit, measure(b.run))
			}
		}
		if g.name == "concurrency" && strings.Contains(parkedRow, flag.Arg(0)) {
			report(parkedRow, "bytes", parkedBytes())
		}
	}
}

func report(name, unit string, value float64) {
	fmt.Printf("%s\t%s\t%.3f\n", name, unit, value)
}

const (
	round  = 150 * time.Millisecond
	rounds = 4
	warmUp = 400 * time.Millisecond
)

// clock tells the time spent, since some moment.
var clock = wallTime

var began = time.Now()

func wallTime() time.Duration { return time.Since(began) }

func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// measure returns the nanoseconds an operation of the best round.
func measure(run func(n int)) float64 {
	n := 1
	for first := clock(); ; {
		start := clock()
		run(n)
		d := clock() - start
		if d < round/4 {
			n *= 4
			continue
		}
		n = int(float64(n)*float64(round)/float64(d)) + 1
		if clock()-first >= warmUp {
			break
		}
	}
	best := math.Inf(1)
	for range rounds {
		start := clock()
		run(n)
		best = min(best, float64((clock()-start).Nanoseconds())/float64(n))
	}
	return best
}
