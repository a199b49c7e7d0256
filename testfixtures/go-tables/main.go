// Command gotables prints tables of what Go's own packages answer.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

var tables = map[string]func(row func(fields ...string)){
	"format":    formatTable,
	"quote":     quoteTable,
	"number":    numberTable,
	"tabwriter": tabwriterTable,
	"syntax":    syntaxTable,
}

func main() {
	if len(os.Args) != 2 || tables[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: gotables format|quote|number|tabwriter|syntax")
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	tables[os.Args[1]](func(fields ...string) {
		for i := range fields {
			fields[i] = strconv.QuoteToASCII(fields[i])
		}
		fmt.Fprintln(out, strings.Join(fields, "\t"))
	})
}
