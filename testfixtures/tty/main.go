// Tty says what terminal, process group and session it has, then echoes its input line by line.
//
// With -tick it instead counts for ever in a function, so that a breakpoint can be set on it, and writes each count to
// the file named after -tick.
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
	"unsafe"
)

// isTerminal asks for the window size, which only terminals have.
func isTerminal(fd uintptr) (bool, uint16, uint16) {
	var size struct{ rows, columns, x, y uint16 }
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, fd, syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	return errno == 0, size.rows, size.columns
}

func session() int {
	sid, _, _ := syscall.Syscall(syscall.SYS_GETSID, 0, 0, 0)
	return int(sid)
}

//go:noinline
func tick(count int, path string) {
	if err := os.WriteFile(path, []byte(strconv.Itoa(count)), 0o600); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == "-tick" {
		for count := 0; ; count++ {
			tick(count, os.Args[2])
			time.Sleep(10 * time.Millisecond)
		}
	}
	for fd := uintptr(0); fd < 3; fd++ {
		terminal, rows, columns := isTerminal(fd)
		fmt.Println("fd", fd, "terminal", terminal, rows, columns)
	}
	fmt.Println("pid", os.Getpid(), "group", syscall.Getpgrp(), "session", session())
	fmt.Println("args", os.Args[1:])
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	go func() {
		for range interrupts {
			fmt.Println("interrupted")
		}
	}()
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		if lines.Text() == "size" {
			_, rows, columns := isTerminal(0)
			fmt.Println("size", rows, columns)
			continue
		}
		fmt.Fprintln(os.Stderr, "echo", lines.Text())
	}
	fmt.Println("end of input")
}
