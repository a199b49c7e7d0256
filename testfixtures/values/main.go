// Every kind of value a debugger has to print, alive in one frame.
package main

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"time"
	"unsafe"
)

// Weekday has named constants.
type Weekday int

const (
	Monday Weekday = iota
	Tuesday
	Wednesday
)

// Mode has bit flags.
type Mode uint16

const (
	Read Mode = 1 << iota
	Write
	Execute
)

// Point is small.
type Point struct {
	X, Y int
}

// Base is embedded by value and by pointer.
type Base struct {
	ID   int
	Name string
}

func (b Base) Describe() string { return b.Name }

// Derived embeds.
type Derived struct {
	Base
	*Point
	Extra string
}

// Node is a linked list.
type Node struct {
	Value int
	Next  *Node
}

// Tree is recursive in two ways.
type Tree struct {
	Label    string
	Children []*Tree
	Parent   *Tree
}

// Describer is implemented by Base, Derived and *Failure.
type Describer interface {
	Describe() string
}

// Failure is an error of our own.
type Failure struct {
	Code int
	Why  string
}

func (f *Failure) Error() string    { return f.Why }
func (f *Failure) Describe() string { return f.Why }

// Pair is generic.
type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

// Stack is generic with a method.
type Stack[T any] struct {
	items []T
}

func (s *Stack[T]) Push(item T) { s.items = append(s.items, item) }

// Deep nests.
type Deep struct {
	Level int
	Inner struct {
		Name  string
		Inner struct {
			Values []int
			Table  map[string]Point
		}
	}
	Grid [3][3]int
}

// Empty has nothing.
type Empty struct{}

// Wide has more than three fields.
type Wide struct {
	A, B, C, D, E int
	F             string
}

var (
	packageInt    = 42
	packageString = "package level"
	packageSlice  = []int{1, 2, 3}
	packagePoint  = &Point{5, 6}
)

func numbers() {
	b, nb := true, false
	i, i8, i16, i32, i64 := -1, int8(math.MinInt8), int16(math.MinInt16), int32(math.MinInt32), int64(math.MinInt64)
	u, u8, u16, u32, u64 := uint(1), uint8(math.MaxUint8), uint16(math.MaxUint16), uint32(math.MaxUint32), uint64(math.MaxUint64)
	f32, f64 := float32(3.25), 2.718281828459045
	big, small, inf, ninf, nan, nzero := 1e100, 5e-324, math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1)
	c64, c128 := complex(float32(1.5), float32(-2)), complex(0, 1e20)
	day, noDay := Wednesday, Weekday(17)
	mode, noMode, oddMode := Read|Execute, Mode(0), Write|Mode(64)
	r, by := 'ä', byte('A')
	up := uintptr(0xdeadbeef)
	length := 90 * time.Second
	fmt.Println("numbers", b, nb, i, i8, i16, i32, i64, u, u8, u16, u32, u64, f32, f64, big, small, inf, ninf, nan, nzero, c64, c128, day, noDay, mode, noMode, oddMode, r, by, up, length)
}

func texts() {
	empty := ""
	plain := "hello, world"
	quotes := `say "hi" and 'bye' \ back`
	control := "tab\tnewline\nbell\aescape\x1b[31mnul\x00del\x7f"
	unicode := "äöü 世界 🙂 \u202eabc"
	broken := "ok \xff\xfe end \xc3"
	long := ""
	for k := 0; k < 30; k++ {
		long += "0123456789"
	}
	exact := long[:64]
	over := long[:65]
	wide := ""
	for k := 0; k < 40; k++ {
		wide += "世"
	}
	bytes := []byte("bytes\x00\xff")
	runes := []rune("añ世")
	manyTexts := []string{"short", "", "longer than seven", "ok"}
	pText := &plain
	fmt.Println("texts", len(empty), len(plain), len(quotes), len(control), len(unicode), len(broken), len(exact), len(over), len(wide), len(bytes), len(runes), len(manyTexts), *pText == plain)
}

func containers() {
	var nilSlice []int
	emptySlice := []int{}
	slice := []int{10, 20, 30}
	capped := make([]int, 2, 10)
	longSlice := make([]int, 100)
	for k := range longSlice {
		longSlice[k] = k * 3
	}
	nested := [][]string{{"a", "b"}, nil, {}, {"c"}}
	array := [4]uint8{1, 2, 3, 4}
	emptyArray := [0]int{}
	bigArray := [70]int16{69: -7}
	points := []Point{{1, 2}, {3, 4}}
	pointers := []*Point{{1, 2}, nil}
	structs := [2]Wide{{A: 1, F: "one"}, {A: 2}}
	var nilMap map[string]int
	emptyMap := map[string]int{}
	oneMap := map[string]int{"answer": 42}
	pointMap := map[Point]string{{7, 8}: "key is a struct"}
	mapOfMap := map[string]map[int]bool{"outer": {3: true}}
	mapOfSlice := map[int][]int{1: {2, 3}}
	longMap := make(map[int]int)
	for k := 0; k < 100; k++ {
		longMap[k] = k
	}
	pSlice := &slice
	pMap := &oneMap
	slice2 := slice[1:2]
	fmt.Println("containers", nilSlice, emptySlice, slice, capped, len(longSlice), nested, array, emptyArray, len(bigArray), points, len(pointers), structs, nilMap, emptyMap, oneMap, pointMap, mapOfMap, mapOfSlice, len(longMap), len(*pSlice), len(*pMap), slice2)
}

func references() {
	var nilPointer *Point
	point := Point{11, 12}
	pointer := &point
	double := &pointer
	var nilChan chan int
	unbuffered := make(chan string)
	buffered := make(chan Point, 3)
	buffered <- Point{1, 1}
	var nilFunc func()
	function := numbers
	captured := 99
	closure := func(a int) int { return a + captured }
	bound := Base{1, "bound"}.Describe
	list := &Node{1, &Node{2, &Node{3, &Node{4, nil}}}}
	ring := &Node{Value: 5}
	ring.Next = ring
	tree := &Tree{Label: "root"}
	tree.Children = []*Tree{{Label: "left", Parent: tree}, {Label: "right", Parent: tree}}
	unsafePointer := unsafe.Pointer(pointer)
	var nilUnsafe unsafe.Pointer
	number := uintptr(unsafePointer)
	fmt.Println("references", nilPointer == nil, **double, nilChan == nil, len(unbuffered), len(buffered), nilFunc == nil, function != nil, closure(1), bound(), list.Value, ring.Next.Value, tree.Label, unsafePointer != nil, nilUnsafe == nil, number != 0)
}

func interfaces() {
	var nothing interface{}
	var nilDescriber Describer
	var typedNil Describer = (*Failure)(nil)
	var inInt interface{} = 7
	var inString interface{} = "boxed"
	var inStruct interface{} = Point{1, 2}
	var inPointer interface{} = &Point{3, 4}
	var inSlice interface{} = []int{1, 2}
	var inMap interface{} = map[string]int{"k": 1}
	var inFunc interface{} = numbers
	var inDescriber Describer = &Failure{404, "not found"}
	var inDerived Describer = Derived{Base{9, "nine"}, &Point{1, 1}, "x"}
	var err error = &Failure{500, "broken"}
	plainError := errors.New("plain")
	wrapped := fmt.Errorf("while testing: %w", err)
	many := []interface{}{1, "two", 3.5, nil, Point{4, 4}, &Point{5, 5}, []int{6}}
	nestedAny := map[string]interface{}{"only": []interface{}{1, "x"}}
	fmt.Println("interfaces", nothing, nilDescriber, typedNil == nil, inInt, inString, inStruct, inPointer != nil, inSlice, inMap, inFunc != nil, inDescriber.Describe(), inDerived.Describe(), err, plainError, wrapped, len(many), len(nestedAny))
}

func structures() {
	empty := Empty{}
	wide := Wide{1, 2, 3, 4, 5, "six"}
	derived := Derived{Base: Base{1, "base"}, Point: &Point{2, 3}, Extra: "more"}
	anonymous := struct {
		A int
		B struct{ C string }
	}{A: 1}
	var deep Deep
	deep.Level = 1
	deep.Inner.Name = "second"
	deep.Inner.Inner.Values = []int{1, 2, 3}
	deep.Inner.Inner.Table = map[string]Point{"origin": {0, 0}}
	pDeep := &deep
	moment := time.Date(2024, time.February, 29, 23, 59, 58, 123456789, time.UTC)
	var zeroTime time.Time
	pair := Pair[string, int]{"k", 1}
	pairOfPair := Pair[int, Pair[string, []int]]{2, Pair[string, []int]{"in", []int{1}}}
	stack := &Stack[Point]{}
	stack.Push(Point{1, 2})
	emptySlot := struct{ e Empty }{}
	fmt.Println("structures", empty, wide, derived.Name, anonymous, pDeep.Level, moment, zeroTime, pair, pairOfPair, len(stack.items), emptySlot)
}

func shadows(a int, unused string) (result int) {
	if a > 0 {
		a := a * 10
		if a > 5 {
			a := "a string now"
			fmt.Println("shadows", a)
		}
		result = a
	}
	return result
}

//go:noinline
func arguments(n int, text string, list []int, table map[string]int, p *Point, any interface{}, wide Wide, rest ...string) (sum int, err error) {
	sum = n + len(text) + len(list) + len(table) + p.X + wide.A + len(rest)
	if any == nil {
		err = errors.New("no any")
	}
	return sum, err
}

func main() {
	numbers()
	texts()
	containers()
	references()
	interfaces()
	structures()
	fmt.Println(shadows(3, "unused"))
	fmt.Println(arguments(1, "two", packageSlice, map[string]int{"m": 1}, packagePoint, nil, Wide{A: 1}, "r1", "r2"))
	fmt.Println(packageInt, packageString)
	runtime.KeepAlive(packagePoint)
}
