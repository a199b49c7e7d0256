// Values at the ends of what the wire can carry.
package main

import (
	"fmt"
	"strings"
)

var largest uint64 = 1<<64 - 1
var highest = uintptr(0xfffffffffffffff0)
var least int64 = -1 << 63
var half uint64 = 1 << 63
var broken = "a\xff\xfe\x80z\xe4"
var pieces = []string{"plain", "\xc3\x28", "né"}
var keyed = map[string]uint64{"\xfe": 1<<64 - 1}
var huge = strings.Repeat("0123456789abcdef", 10<<20/16)
var many = make([]uint16, 1<<20)

func sum(n uint64, s string) uint64 {
	return n + uint64(len(s))
}

func main() {
	for i := range many {
		many[i] = uint16(i)
	}
	fmt.Println(sum(largest, huge), highest, least, half, broken, pieces, keyed, many[77])
}
