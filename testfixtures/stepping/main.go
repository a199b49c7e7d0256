// Lines to walk along: loops, calls, closures, switches, recursion, returns of several values.
package main

import "fmt"

type counter struct {
	n int
}

func (c *counter) add(d int) int {
	c.n += d
	return c.n
}

func add(a, b int) int {
	sum := a + b
	return sum
}

func divide(a, b int) (quotient, rest int, err error) {
	if b == 0 {
		return 0, 0, fmt.Errorf("division of %d by zero", a)
	}
	return a / b, a % b, nil
}

func factorial(n int) int {
	if n <= 1 {
		return 1
	}
	return n * factorial(n-1)
}

func apply(f func(int) int, v int) int {
	return f(v)
}

func describe(v int) string {
	switch {
	case v < 0:
		return "negative"
	case v == 0:
		return "zero"
	default:
		return "positive"
	}
}

func loop(n int) int {
	total := 0
	for i := 0; i < n; i++ {
		total = add(total, i)
		total += 0
	}
	return total
}

func main() {
	x := add(1, 2)
	c := &counter{n: x}
	c.add(10)
	y := loop(5)
	q, r, err := divide(17, 5)
	_, _, bad := divide(1, 0)
	double := func(v int) int {
		return v * 2
	}
	z := apply(double, y)
	f := factorial(4)
	text := describe(z) + describe(-1)
	fmt.Println(x, c.n, y, q, r, err, bad, z, f, text)
	add(
		f,
		x,
	)
	fmt.Println("done")
}
