package main

import (
	"fmt"
	"time"
)

func main() {
	never := time.NewTimer(time.Hour)
	fmt.Println("stopped in time:", never.Stop())
	fmt.Println("stopped again:", never.Stop())

	never.Reset(time.Millisecond)
	<-never.C
	fmt.Println("went off")

	done := make(chan bool)
	time.AfterFunc(time.Millisecond, func() {
		fmt.Println("called back")
		close(done)
	})
	<-done
}
