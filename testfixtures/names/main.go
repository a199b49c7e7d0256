// Packages in packages, pointers without types, and names that fit several types.
package main

import (
	"fmt"
	"unsafe"

	board "example.com/jdlv/testfixtures/names/pkg/board/kernel"
	"example.com/jdlv/testfixtures/names/pkg/sentry/arch"
	"example.com/jdlv/testfixtures/names/pkg/sentry/kernel"
)

type local struct {
	A, B uint32
	Next *local
}

type timeouter struct{ seconds int }

// SetTimeout has the name of a method elsewhere.
func (t *timeouter) SetTimeout(seconds int) { t.seconds = seconds }

// Pair is a type with a parameter.
type Pair[T any] struct{ First, Second T }

type handle unsafe.Pointer

type holder struct {
	raw    unsafe.Pointer
	number uintptr
}

func bluepillHandler(context unsafe.Pointer) uint64 {
	ucontext := (*arch.UContext64)(context)
	number := uintptr(context)
	signed := int64(number)
	unsigned := uint64(number)
	var empty interface{} = ucontext
	var boxed interface{} = number
	var pointer interface{} = context
	void := handle(context)
	held := &holder{context, number}
	table := []unsafe.Pointer{context, nil}
	named := map[string]unsafe.Pointer{"one": context}
	array := [2]uintptr{number, 0}
	twice := &context
	small := &local{A: 1, B: 2, Next: &local{A: 3}}
	bytes := (*[16]byte)(unsafe.Pointer(small))
	pair := &Pair[int]{1, 2}
	other := unsafe.Pointer(pair)
	stop(number)
	fmt.Println(signed, unsigned, empty, boxed, pointer, void, held, table, named, array, twice, bytes[0], other)
	return ucontext.Flags
}

func stop(uintptr) {}

func main() {
	t := &timeouter{}
	t.SetTimeout(3)
	task := kernel.NewTask(1, "init")
	slot := board.NewTask(7)
	fmt.Println(task.Run(), slot.Tick(), t.seconds)
	raw := unsafe.Pointer(slot)
	fmt.Println(bluepillHandler(unsafe.Pointer(arch.Fill())), raw)
}
