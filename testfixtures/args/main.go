// Echoes its arguments and its standard input; with -d it sets a timeout through a method.
package main

import (
	"bufio"
	"fmt"
	"os"
)

type timeouter struct {
	command string
	timeout int
}

func (t *timeouter) SetTimeout(seconds int) {
	t.timeout = seconds
}

func main() {
	t := &timeouter{}
	for i, arg := range os.Args[1:] {
		fmt.Printf("%d: %q\n", i, arg)
		switch arg {
		case "timeout":
			t.command = arg
		case "-d":
			t.SetTimeout(30)
		case "-e":
			fmt.Fprintln(os.Stderr, "to standard error")
		}
	}
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		fmt.Println("read:", scanner.Text())
	}
	fmt.Println(t.command, t.timeout)
}
