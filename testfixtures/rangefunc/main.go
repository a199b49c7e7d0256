//go:build go1.23

// Loops over functions, with break, continue, defer and a nested loop.
package main

import "fmt"

func upTo(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs(yield func(int, string) bool) {
	_ = yield(1, "one") && yield(2, "two") && yield(3, "three")
}

func sum(n int) (total int) {
	for i := range upTo(n) {
		if i == 1 {
			continue
		}
		defer fmt.Println("deferred", i)
		total += i
		if i > 3 {
			break
		}
	}
	return total
}

func main() {
	fmt.Println(sum(10))
	for k, v := range pairs {
		for j := range upTo(k) {
			fmt.Println(k, v, j)
		}
	}
}
