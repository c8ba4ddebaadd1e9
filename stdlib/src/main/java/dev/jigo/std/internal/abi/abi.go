// Package abi keeps the names that portable packages take from gc's binary interface. Layouts of types and frames do
// not exist on the Java virtual machine; reflection has its own types.
package abi

import "unsafe"

// NoEscape returns p: escape analysis is the virtual machine's.
func NoEscape(p unsafe.Pointer) unsafe.Pointer { return p }

// Escape returns x.
func Escape[T any](x T) T { return x }

// EscapeNonString does nothing: all values may escape.
func EscapeNonString[T any](v T) {}

// EscapeToResultNonString does nothing: all values may escape.
func EscapeToResultNonString[T any](v T) {}

// FuncPCABI0 returns the entry of f as FuncForPC knows it.
func FuncPCABI0(f any) uintptr

// FuncPCABIInternal returns the entry of f as FuncForPC knows it.
func FuncPCABIInternal(f any) uintptr

// The magic numbers of gc's line tables, which debug/gosym reads from files.
type PCLnTabMagic uint32

const (
	Go12PCLnTabMagic    PCLnTabMagic = 0xfffffffb
	Go116PCLnTabMagic   PCLnTabMagic = 0xfffffffa
	Go118PCLnTabMagic   PCLnTabMagic = 0xfffffff0
	Go120PCLnTabMagic   PCLnTabMagic = 0xfffffff1
	CurrentPCLnTabMagic              = Go120PCLnTabMagic
)

// Type stands for a type descriptor in signatures; none is ever made.
type Type struct{ _ byte }
