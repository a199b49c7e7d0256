// A program that runs until it is stopped, with a struct behind a pointer to look into.
package main

import "time"

type position struct {
	line, column int
}

type walker struct {
	name  string
	steps int
	at    *position
}

func (w *walker) step(n int) int {
	w.steps++
	w.at.column = n % 80
	return w.steps
}

func main() {
	w := &walker{name: "walker", at: &position{1, 1}}
	for n := 0; ; n++ {
		w.step(n)
		time.Sleep(time.Millisecond)
	}
}
