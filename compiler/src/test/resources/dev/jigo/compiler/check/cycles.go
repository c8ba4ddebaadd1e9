package p

import "unsafe"

type T [unsafe.Sizeof(T{})]int
type T2 [len(T2{})]int
type T3 struct{ a [len(x3)]int }

var x3 T3

type T4 [unsafe.Sizeof(x4)]int

var x4 T4

type A = B
type B = A
type C D
type D C
type E struct{ e E }
type F struct{ g G }
type G [2]F

const c1 = c2
const c2 = c1

var v1 = f1()

func f1() int { return v1 }

type I interface{ I }
type J interface{ J2 }
type J2 interface{ J }
type K[P K[P]] struct{}
type L[P any] struct{ f *L[*P] }
type M[P any] struct{ f M[P] }
type O struct{ f func() [unsafe.Sizeof(O{})]int }
type Q [unsafe.Sizeof(func() { var x Q; _ = x })]int
type R interface {
	m([unsafe.Sizeof(R(nil))]int)
}
type S [len(s)]int

func s1() S

var s = s1()

type U []U
type W = []W
type X [unsafe.Sizeof(Y{})]int
type Y X
type Z [unsafe.Sizeof(fz())]int

func fz() Z2

type Z2 Z
type BB[P any] struct{ c CC[P] }
type CC[P any] struct{ b BB[P] }

func f2() AA

type AA [unsafe.Sizeof(f2())]int
