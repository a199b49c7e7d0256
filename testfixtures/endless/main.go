// Calls that do not return until they are told to, and goroutines that wait for ever: as many as the first argument says;
// of these the first have ended again, as many as the second says, and half as many were started behind that.
package main

import (
	"os"
	"runtime"
	"strconv"
	"time"
)

var (
	released bool
	parked   = make(chan struct{})
	ending   = make(chan struct{})
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

func end(started chan<- struct{}) {
	started <- struct{}{}
	<-ending
}

func ready() {}

func main() {
	if len(os.Args) > 1 {
		count, _ := strconv.Atoi(os.Args[1])
		dead := 0
		if len(os.Args) > 2 {
			dead, _ = strconv.Atoi(os.Args[2])
		}
		started := make(chan struct{})
		for i := 0; i < count; i++ {
			if i < dead {
				go end(started)
			} else {
				go park(started)
			}
			<-started
		}
		all := runtime.NumGoroutine()
		close(ending)
		for runtime.NumGoroutine() > all-dead {
			time.Sleep(time.Millisecond)
		}
		// the youngest take places of the dead
		for i := 0; i < dead/2; i++ {
			go park(started)
			<-started
		}
	}
	ready()
	n := wait(0)
	println(n)
}
