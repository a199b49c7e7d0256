# Casts of addresses, pointers and numbers to pointers.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
print *(*main.Point)(unsafePointer)
print (*main.Point)(unsafePointer)
print *(*main.Point)(number)
print (*main.Point)(number)
print uintptr(pointer)
print uintptr(unsafePointer)
print (*int)(number)
print *(*int)(number)
print *(*[2]int)(number)
print *(*uint8)(number)
print %x *(*main.Point)(unsafePointer)
print (*Point)(number)
print *(*Point)(unsafePointer)
print *(*"main.Point")(number)
print (*main.Missing)(number)
print *(*main.Node)(uintptr(list))
print (*main.Point)(0)
print *(*main.Point)(0)
print *(*main.Point)(0x10)
print int8(number)
print uint8(300)
print int64(point.X)
print float64(point.X) / 2
print string(point.X)
print main.Weekday(1)
print main.Mode(3)
print main.Weekday(100)
print uint16(-1)
