// Package cpu reports no optional processor features: code that would use them is the portable code here, and the
// virtual machine picks instructions itself.
package cpu

const CacheLinePadSize = 64
const CacheLineSize = 64

var DebugOptions bool

// CacheLinePad keeps fields on different cache lines where layout is real; here it only keeps code compiling.
type CacheLinePad struct{ _ [CacheLinePadSize]byte }

var X86 struct {
	HasAES, HasADX, HasAVX, HasAVX2, HasAVX512, HasAVX512F, HasAVX512BW, HasAVX512VL, HasBMI1, HasBMI2, HasERMS bool
	HasAVX512BITALG, HasAVX512VPOPCNTDQ, HasAVX512VBMI, HasAVX512VBMI2, HasAVX512CD, HasAVX512DQ, HasAVX512GFNI bool
	HasFSRM, HasFMA, HasGFNI, HasOSXSAVE, HasPCLMULQDQ, HasPOPCNT, HasRDTSCP, HasSHA, HasSSE3, HasSSSE3         bool
	HasSSE41, HasSSE42, HasVAES, HasVPCLMULQDQ, HasLZCNT                                                        bool
}

var ARM64 struct {
	HasAES, HasPMULL, HasSHA1, HasSHA2, HasSHA512, HasSHA3, HasCRC32, HasATOMICS, HasCPUID, HasDIT, IsNeoverse bool
}

var S390X struct {
	HasZARCH, HasSTFLE, HasLDISP, HasEIMM, HasDFP, HasETF3EH, HasMSA, HasAES, HasAESCBC, HasAESCTR, HasAESGCM bool
	HasGHASH, HasSHA1, HasSHA256, HasSHA512, HasSHA3, HasVX, HasVXE, HasKDSA, HasECDSA, HasEDDSA              bool
}

var Loong64 struct{ HasLSX, HasLASX, HasCRC32, HasLAMCAS, HasLAM_BH bool }

var PPC64 struct{ HasDARN, HasSCV, IsPOWER8, IsPOWER9, IsPOWER10 bool }

var RISCV64 struct{ HasFastMisaligned, HasV, HasZbb bool }

// Initialize has nothing to detect.
func Initialize(env string) {}

// Name is empty: the virtual machine does not name the processor.
func Name() string { return "" }
