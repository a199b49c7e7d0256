// Busy counts in several goroutines through one function, a good place for a breakpoint that is always being hit, and
// writes the count, a verdict, whose code may be changed meanwhile, and a revision to the file that its argument -news=FILE names.
package main

import (
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"time"
)

var steps int64

// revision is for a debugger to change.
var revision = 1

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
	news := ""
	for _, arg := range os.Args {
		if strings.HasPrefix(arg, "-news=") {
			news = strings.TrimPrefix(arg, "-news=")
		}
	}
	for {
		line := fmt.Sprintln(atomic.LoadInt64(&steps), verdict(7), revision)
		if err := os.WriteFile(news+".new", []byte(line), 0o600); err != nil {
			panic(err)
		}
		if err := os.Rename(news+".new", news); err != nil {
			panic(err)
		}
		time.Sleep(5 * time.Millisecond)
	}
}
