package main

import (
	"fmt"
	"math"
	"strings"
)

var language = []benchmark{
	{"fib(32)", "ns/call of fib(32)", fib32},
	{"slice sum", "ns/element", sliceSum},
	{"n-body", "ns/step", nbody},
	{"map int get and put", "ns/operation", mapInt},
	{"map string get", "ns/get", mapString},
	{"string builder", "ns/byte", stringBuilder},
	{"append int", "ns/append", appendInt},
	{"interface call", "ns/call", interfaceCall},
	{"struct slice", "ns/element", structSlice},
	{"fmt.Sprintf", "ns/call", sprintf},
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func fib32(n int) {
	for range n {
		sink += fib(32)
	}
}

var numbers = make([]int, 1<<16)

func sliceSum(n int) {
	for n > 0 {
		sum := 0
		for _, v := range numbers {
			sum += v
		}
		sink += sum
		n -= len(numbers)
	}
}

type body struct{ x, y, z, vx, vy, vz, mass float64 }

func nbody(n int) {
	bodies := []body{
		{0, 0, 0, 0, 0, 0, 39.47},
		{4.84, -1.16, -0.10, 0.606, 2.81, -0.02, 0.037},
		{8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011},
		{12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017},
		{15.37, -25.9, 0.179, 0.979, 0.594, -0.034, 0.002},
	}
	for range n {
		for i := range bodies {
			bi := &bodies[i]
			for j := i + 1; j < len(bodies); j++ {
				bj := &bodies[j]
				dx, dy, dz := bi.x-bj.x, bi.y-bj.y, bi.z-bj.z
				d2 := dx*dx + dy*dy + dz*dz
				mag := 0.001 / (d2 * math.Sqrt(d2))
				bi.vx -= dx * bj.mass * mag
				bi.vy -= dy * bj.mass * mag
				bi.vz -= dz * bj.mass * mag
				bj.vx += dx * bi.mass * mag
				bj.vy += dy * bi.mass * mag
				bj.vz += dz * bi.mass * mag
			}
		}
		for i := range bodies {
			b := &bodies[i]
			b.x += 0.001 * b.vx
			b.y += 0.001 * b.vy
			b.z += 0.001 * b.vz
		}
	}
	sink += int(bodies[0].x)
}

func mapInt(n int) {
	m := map[int]int{}
	for i := range n {
		m[i&0xffff] += i
	}
	sink += len(m)
}

var words = func() map[string]int {
	m := map[string]int{}
	for i := range 10000 {
		m[fmt.Sprintf("word-%d", i)] = i
	}
	return m
}()

var wordList = func() []string {
	list := make([]string, 10000)
	for i := range list {
		list[i] = fmt.Sprintf("word-%d", i)
	}
	return list
}()

func mapString(n int) {
	for i := range n {
		sink += words[wordList[i%10000]]
	}
}

func stringBuilder(n int) {
	var b strings.Builder
	for i := range n {
		b.WriteByte(byte(i))
		if b.Len() == 1<<16 {
			sink += len(b.String())
			b.Reset()
		}
	}
}

func appendInt(n int) {
	for n > 0 {
		var s []int
		for i := range min(n, 10000) {
			s = append(s, i)
		}
		sink += len(s)
		n -= 10000
	}
}

type shape interface{ area() float64 }
type square struct{ side float64 }
type circle struct{ radius float64 }

func (s square) area() float64  { return s.side * s.side }
func (c *circle) area() float64 { return c.radius * c.radius * math.Pi }

func interfaceCall(n int) {
	shapes := []shape{square{2}, &circle{3}, square{4}, &circle{5}}
	sum := 0.0
	for i := range n {
		sum += shapes[i&3].area()
	}
	sink += int(sum)
}

type point struct{ x, y int }

func structSlice(n int) {
	points := make([]point, 1024)
	for n > 0 {
		for i := range points {
			points[i].x += i
			points[i].y ^= points[i].x
		}
		n -= len(points)
	}
	sink += points[7].y
}

func sprintf(n int) {
	for i := range n {
		sink += len(fmt.Sprintf("%d %s %v", i, "text", 1.5))
	}
}
