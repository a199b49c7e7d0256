# Format verbs reach every leaf of a container.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
print %x slice
print %#x longSlice
print %02x array
print %d points
print %x oneMap
print %q nested
print %x structs
print %b mapOfSlice
print %x mapOfMap
print %v pointMap
print %x nilSlice
print %x nilMap
print %x pointers
