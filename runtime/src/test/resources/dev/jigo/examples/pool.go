package main

import (
	"fmt"
	"strings"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new(strings.Builder) }}

func render(name string) string {
	b := buffers.Get().(*strings.Builder)
	defer buffers.Put(b)
	b.Reset()
	b.WriteString("<")
	b.WriteString(name)
	b.WriteString(">")
	return b.String()
}

func main() {
	fmt.Println(render("a"), render("b"))
}
