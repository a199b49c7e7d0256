// Known bytes to examine and change, and a small function to patch.
package main

import "fmt"

var pattern [256]byte
var words = [8]uint32{0x11223344, 0xdeadbeef, 0, 1, 0xffffffff, 0x80000000, 0x7fffffff, 0xcafebabe}
var quad uint64 = 0x0123456789abcdef
var text = "examine me"
var floating = 1.5
var yes = true
var letter byte = 'J'
var signed int16 = -2
var target = &words[1]
var list = []uint16{1, 2, 3}

type header struct {
	Magic   uint32
	Version uint16
	Flags   uint8
	Name    [5]byte
}

var head = header{0x46554c45, 2, 1, [5]byte{'h', 'e', 'a', 'd', 0}}

//go:noinline
func allowed(n int) bool {
	return n > 10
}

func main() {
	for i := range pattern {
		pattern[i] = byte(i)
	}
	if allowed(3) {
		fmt.Println("allowed")
	} else {
		fmt.Println("refused")
	}
	fmt.Println(words, quad, text, floating, yes, letter, signed, *target, list, head, pattern[255])
}
