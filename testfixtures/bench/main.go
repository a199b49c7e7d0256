// What scripts/bench asks for: many goroutines, deep calls, functions to break in, lines to step along, large values.
package main

import (
	"fmt"
	"strings"
)

type item struct {
	Name  string
	Price float64
	Tags  []string
	Next  *item
}

var (
	buffer [64 << 10]byte
	text   = strings.Repeat("0123456789abcdef", 1<<16)
	items  = makeItems(3000)
	never  = make(chan struct{})
)

func makeItems(n int) []item {
	all := make([]item, n)
	for i := range all {
		all[i] = item{Name: fmt.Sprintf("item %d", i), Price: float64(i) / 4, Tags: []string{"red", "large"}}
	}
	return all
}

// wait blocks under some calls of itself.
func wait(depth int) int {
	if depth > 0 {
		return wait(depth-1) + 1
	}
	<-never
	return 0
}

// down calls itself and then settled: a deep stack with arguments and locals.
func down(depth int, path string, one item) int {
	local := fmt.Sprint(path, "/", depth)
	if depth == 0 {
		settled()
		return len(local)
	}
	return down(depth-1, local, one) + depth
}

// settled is called when everything stands where it stands.
func settled() {
}

func walk() int {
	total := 0
	for i := 0; i < 100; i++ {
		total += i
		total ^= 1
		total -= 2
	}
	return total
}

func work01() int { return 1 }
func work02() int { return 2 }
func work03() int { return 3 }
func work04() int { return 4 }
func work05() int { return 5 }
func work06() int { return 6 }
func work07() int { return 7 }
func work08() int { return 8 }
func work09() int { return 9 }
func work10() int { return 10 }
func work11() int { return 11 }
func work12() int { return 12 }
func work13() int { return 13 }
func work14() int { return 14 }
func work15() int { return 15 }
func work16() int { return 16 }
func work17() int { return 17 }
func work18() int { return 18 }
func work19() int { return 19 }
func work20() int { return 20 }

func main() {
	for i := range buffer {
		buffer[i] = byte(i)
	}
	for i := 0; i < 500; i++ {
		go wait(i % 5)
	}
	fmt.Println(down(12, "", items[1]), walk(), len(text))
	for _, f := range []func() int{work01, work02, work03, work04, work05, work06, work07, work08, work09, work10,
		work11, work12, work13, work14, work15, work16, work17, work18, work19, work20} {
		fmt.Println(f())
	}
}
