package main

import "fmt"

type E struct{ n int }

func (e *E) Error() string { return fmt.Sprintf("E%d", e.n) }

func main() { panic(&E{7}) }
