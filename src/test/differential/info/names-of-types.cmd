# Types of the same name in two packages.
# fixture: shapes
# server: shared
# setup: break main.go:22
# setup: continue
print a
print *a
print *b
print any
whatis a
whatis b
whatis any
print *(*"example.com/jdlv/testfixtures/shapes/alpha/shape.Shape")(raw)
print *(*"example.com/jdlv/testfixtures/shapes/beta/shape.Shape")(number)
whatis "example.com/jdlv/testfixtures/shapes/beta/shape.Shape"
types shape
funcs shape
print any.(*"example.com/jdlv/testfixtures/shapes/alpha/shape.Shape").Radius
locals
