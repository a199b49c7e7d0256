// Calls worth tracing, with arguments and results of several kinds.
package main

import (
	"errors"
	"fmt"
)

type point struct{ x, y int }

func one(n int) int { return n + 1 }

func two(s string, list []int) (int, error) {
	if len(list) == 0 {
		return 0, errors.New("empty")
	}
	return len(s) + list[0], nil
}

func three(p *point, any interface{}) (q point) {
	q = *p
	q.x++
	return q
}

func (p point) norm() float64 { return float64(p.x*p.x + p.y*p.y) }

func none() {}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	a := one(41)
	b, err := two("abc", []int{1, 2})
	_, bad := two("", nil)
	p := three(&point{1, 2}, "any")
	none()
	fmt.Println(a, b, err, bad, p, p.norm(), fib(3))
}
