# Format verbs on pointers and what hangs on them.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
print %x pointer
print %x *pointer
print %#x list
print %v unsafePointer
print %x number
print %d number
print %x unsafePointer
print %p pointer
print %x tree
