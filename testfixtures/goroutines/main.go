// Goroutines that stand where they stand: on channels, in a select, on a mutex, on a wait group, some with labels.
package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/pprof"
	"sync"
)

var (
	requests = make(chan int)
	results  = make(chan string)
	full     = make(chan int, 1)
	never    = make(chan struct{})
	lock     sync.Mutex
	done     sync.WaitGroup
)

func receiver(id int) {
	local := id * 100
	for n := range requests {
		results <- fmt.Sprint(local, n)
	}
}

func sender(id int) {
	full <- id
}

func chooser() {
	select {
	case <-never:
	case n := <-requests:
		fmt.Println("chosen", n)
	}
}

func locker() {
	lock.Lock()
	defer lock.Unlock()
	fmt.Println("locked")
}

func waiter() {
	done.Wait()
}

func labelled(name string, n int) {
	labels := pprof.Labels("name", name, "n", fmt.Sprint(n), "team", "blue", "zone", "b", "shift", "late", "extra", "six")
	pprof.Do(context.Background(), labels, func(context.Context) { <-never })
}

func parent() {
	go child()
	<-never
}

func child() {
	<-never
}

func settled() {
	fmt.Println("settled", runtime.NumGoroutine())
}

func main() {
	lock.Lock()
	done.Add(1)
	full <- 0
	for i := 1; i <= 3; i++ {
		go receiver(i)
	}
	for i := 1; i <= 2; i++ {
		go sender(i)
	}
	go chooser()
	go locker()
	go waiter()
	go labelled("first", 1)
	go labelled("second", 2)
	go parent()
	for i := 0; i < 50; i++ {
		runtime.Gosched()
	}
	settled()
}
