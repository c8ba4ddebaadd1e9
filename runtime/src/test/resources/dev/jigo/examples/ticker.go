package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(2 * time.Millisecond)
	defer ticker.Stop()
	boom := make(chan bool)
	ticks := 0
	for {
		select {
		case <-ticker.C:
			ticks++
			fmt.Println("tick", ticks)
			if ticks == 3 {
				time.AfterFunc(0, func() { close(boom) })
				ticker.Stop()
			}
		case <-boom:
			fmt.Println("boom")
			return
		}
	}
}
