// Calls that do not return until they are told to, and goroutines that wait for ever: as many as the first argument says.
package main

import (
	"os"
	"strconv"
	"time"
)

var (
	released bool
	parked   = make(chan struct{})
)

func tick(n int) int { return n + 1 }

func wait(n int) int {
	for !released {
		n = tick(n)
		time.Sleep(time.Millisecond)
	}
	return n
}

func park(started chan<- struct{}) {
	started <- struct{}{}
	<-parked
}

func ready() {}

func main() {
	if len(os.Args) > 1 {
		count, _ := strconv.Atoi(os.Args[1])
		started := make(chan struct{})
		for i := 0; i < count; i++ {
			go park(started)
			<-started
		}
	}
	ready()
	n := wait(0)
	println(n)
}
