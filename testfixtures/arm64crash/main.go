// Built for another machine, it fills a structure and dies, so that its core can be looked at here.
package main

import "os"

type frame struct {
	Number uint32
	Name   string
	Bytes  [4]byte
	Next   *frame
}

var magic uint64 = 0xfeedfacecafebeef

//go:noinline
func sink(f *frame, depth int) int {
	if depth == 0 {
		var nowhere *int
		return *nowhere + int(magic)
	}
	return sink(&frame{Number: f.Number + 1, Name: "inner", Bytes: [4]byte{1, 2, 3, byte(depth)}, Next: f}, depth-1)
}

func main() {
	first := &frame{Number: 0x17ff9ee9, Name: "outer"}
	os.Exit(sink(first, 2))
}
