// Variables to watch: a package variable, a field, a local that goes out of scope.
package main

import "fmt"

var total int
var flags [4]uint8
var name = "text"

type box struct {
	a, b int64
}

var shared box

func local() int {
	n := 1
	n = n + 1
	n = n * 10
	return n
}

func main() {
	fmt.Println("start", name)
	total = 1
	total = 1
	total += 5
	flags[2] = 9
	shared.b = 77
	fmt.Println(local())
	got := total
	fmt.Println(got, flags, shared)
}
