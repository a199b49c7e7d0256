# Types of expressions of every kind.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
whatis nilPointer
whatis point
whatis pointer
whatis double
whatis *double
whatis unbuffered
whatis nilFunc
whatis function
whatis closure
whatis bound
whatis list.Next
whatis tree.Children
whatis unsafePointer
whatis number
whatis number + 1
whatis 1
whatis 1.5
whatis "x"
whatis 'x'
whatis nil
whatis true
whatis point.X == 1
whatis missing
whatis
whatis RIP
whatis RAX
