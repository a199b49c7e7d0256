// Ways to die, chosen by the first argument: panic, error, custom, nil, index, divide, nested, exit, fatal, deadlock.
package main

import (
	"errors"
	"fmt"
	"os"
)

type problem struct {
	code int
	text string
}

func fail(how string) {
	var p *problem
	list := []int{1, 2, 3}
	zero := len(how) - len(how)
	switch how {
	case "panic":
		panic("a plain panic")
	case "error":
		panic(errors.New("an error value"))
	case "custom":
		panic(problem{7, "a struct"})
	case "nil":
		fmt.Println(p.text)
	case "index":
		fmt.Println(list[zero+3])
	case "divide":
		fmt.Println(10 / zero)
	case "nested":
		defer func() { panic("second") }()
		panic("first")
	case "exit":
		os.Exit(3)
	case "fatal":
		table := map[int]int{}
		table = nil
		table[1] = 1
	case "deadlock":
		select {}
	case "recover":
		defer func() { fmt.Println("recovered", recover()) }()
		panic("to be recovered")
	}
}

func main() {
	how := "panic"
	if len(os.Args) > 1 {
		how = os.Args[1]
	}
	fmt.Println("about to", how)
	fail(how)
	fmt.Println("survived")
}
