package bits

// arithmeticError is a run-time error of the processor's division.
type arithmeticError string

func (e arithmeticError) RuntimeError() {}
func (e arithmeticError) Error() string { return "runtime error: " + string(e) }

var (
	overflowError error = arithmeticError("integer overflow")
	divideError   error = arithmeticError("integer divide by zero")
)
