// Deferred calls with arguments, in loops, closures, and with recover.
package main

import "fmt"

type resource struct {
	name string
}

func (r *resource) close(why string) {
	fmt.Println("close", r.name, why)
}

func note(n int, text string) {
	fmt.Println("note", n, text)
}

func work(depth int) (out string) {
	r := &resource{fmt.Sprintf("r%d", depth)}
	defer r.close("end of work")
	defer note(depth, "second")
	captured := depth * 2
	defer func() { out += fmt.Sprint(" closure ", captured) }()
	if depth > 1 {
		return work(depth - 1)
	}
	fmt.Println("bottom")
	return "returned"
}

func rescue() (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("rescued: %v", v)
		}
	}()
	panic("help")
}

func loop() {
	for i := 0; i < 3; i++ {
		defer note(i, "loop")
	}
	fmt.Println("loop done")
}

func main() {
	fmt.Println(work(2))
	fmt.Println(rescue())
	loop()
}
