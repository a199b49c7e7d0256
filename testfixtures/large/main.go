// Values of a megabyte and more, of each shape that makes an answer large.
package main

import (
	"fmt"
	"strings"
)

// Record has what a record of a table has.
type Record struct {
	ID    int
	Name  string
	Price float64
	Tags  []string
	Next  *Record
}

var (
	// text is a million characters; page is one that has fifty times as many.
	text = strings.Repeat("0123456789abcdef", 1<<16)
	page = strings.Repeat("the quick brown fox jumps over a lazy dog\n", 50<<20/42)
	// numbers, bytes and records become answers far larger than they are.
	numbers = make([]int, 1<<20/8)
	octets  = make([]byte, 1<<18)
	records = make([]Record, 4000)
	table   = map[string]int{}
)

func fill() {
	for i := range numbers {
		numbers[i] = i * 7919
	}
	for i := range octets {
		octets[i] = byte(i * 31)
	}
	for i := range records {
		records[i] = Record{ID: i, Name: fmt.Sprintf("record %d", i), Price: float64(i) / 4, Tags: []string{"a", "b"}}
		if i > 0 {
			records[i].Next = &records[i-1]
		}
	}
	for i := 0; i < 10000; i++ {
		table[fmt.Sprintf("key %d", i)] = i
	}
}

func shown() {
	fmt.Println(len(text), len(page), len(numbers), len(octets), len(records), len(table))
}

func main() {
	fill()
	shown()
}
