// Busy counts in several goroutines through one function, a good place for a breakpoint that is always being hit, and
// writes the count and a verdict, whose code may be changed meanwhile, to the file that its argument names.
package main

import (
	"fmt"
	"os"
	"sync/atomic"
	"time"
)

var steps int64

//go:noinline
func step(lane int) {
	atomic.AddInt64(&steps, 1)
}

//go:noinline
func verdict(n int) int {
	if n < 20 {
		return 1
	}
	return 2
}

func main() {
	for lane := 0; lane < 3; lane++ {
		go func(lane int) {
			for {
				step(lane)
				time.Sleep(100 * time.Microsecond)
			}
		}(lane)
	}
	for {
		line := fmt.Sprintln(atomic.LoadInt64(&steps), verdict(7))
		if err := os.WriteFile(os.Args[1]+".new", []byte(line), 0o600); err != nil {
			panic(err)
		}
		if err := os.Rename(os.Args[1]+".new", os.Args[1]); err != nil {
			panic(err)
		}
		time.Sleep(5 * time.Millisecond)
	}
}
