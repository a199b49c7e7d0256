# Built-in functions in expressions.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
print len("abc")
print cap("abc")
print complex(1, 2)
print real(c128)
print imag(c64)
print min(1, 2)
print max(1, 2, 3.5)
print min("b", "a")
print max()
print len(1)
print len()
print real(1)
print append(1)
print nil
print true
print false
print iota
print int
