// Two packages and two types of the same name, for names that are ambiguous.
package main

import (
	"fmt"
	"unsafe"

	alpha "example.com/jdlv/testfixtures/shapes/alpha/shape"
	beta "example.com/jdlv/testfixtures/shapes/beta/shape"
)

// Area has a name that methods have too.
func Area(n int) int { return n }

func main() {
	a := alpha.New(2)
	b := beta.New(3)
	raw := unsafe.Pointer(a)
	number := uintptr(unsafe.Pointer(b))
	var any interface{} = a
	fmt.Println(a.Area(), b.Area(), Area(1), raw != nil, number != 0, any != nil)
}
