// Package goarch describes the architecture of the Java virtual machine as compiled Go code sees it: 64-bit
// words in little-endian order with the sizes and alignments of amd64, so that unsafe.Sizeof and file formats agree.
package goarch

type ArchFamilyType int

const (
	AMD64 ArchFamilyType = iota
	ARM
	ARM64
	I386
	LOONG64
	MIPS
	MIPS64
	PPC64
	RISCV64
	S390X
	WASM
	JVM
)

const (
	GOARCH     = "jvm"
	ArchFamily = JVM

	BigEndian           = false
	PtrSize             = 8
	Int64Align          = 8
	DefaultPhysPageSize = 4096
	PCQuantum           = 1
	MinFrameSize        = 0
	StackAlign          = PtrSize

	IsAmd64    = 0
	Is386      = 0
	IsArm      = 0
	IsArm64    = 0
	IsLoong64  = 0
	IsMips     = 0
	IsMipsle   = 0
	IsMips64   = 0
	IsMips64le = 0
	IsPpc64    = 0
	IsPpc64le  = 0
	IsRiscv64  = 0
	IsS390x    = 0
	IsWasm     = 0
)
