# Types themselves: fields, methods, real types and sizes.
# fixture: values
# server: shared
# setup: break main.go:258
# setup: continue
whatis main.Point
whatis main.Weekday
whatis main.Mode
whatis main.Base
whatis main.Derived
whatis *main.Failure
whatis main.Failure
whatis main.Describer
whatis main.Empty
whatis main.Wide
whatis main.Deep
whatis main.Pair[string,int]
whatis main.Stack[main.Point]
whatis time.Time
whatis time.Duration
whatis error
whatis int
whatis string
whatis []int
whatis map[string]int
whatis map[string]main.Point
whatis func()
whatis chan int
whatis unsafe.Pointer
whatis Point
whatis main.Missing
whatis pair
whatis stack
whatis deep.Inner
whatis anonymous
