# Writes to locals of several types, in frames and on goroutines.
# fixture: values
# server: fresh
break main.go:213
continue
set point.X = 100
print point
set *pointer = point
set pointer = nil
print pointer
set nilPointer = &point
print nilPointer.X
set captured = 7
print captured
set list.Next.Value = -5
print list.Next
set nilFunc = function
set buffered = nilChan
set nilUnsafe = unsafePointer
goroutine 1 frame 0 set point.Y = 3
print point
frame 1 set packageInt = 1
print packageInt
