# Slices, arrays and maps: nil, empty, short, long and nested.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
locals
print nilSlice
print emptySlice
print slice
print capped
print longSlice
print nested
print array
print emptyArray
print bigArray
print points
print pointers
print structs
print nilMap
print emptyMap
print oneMap
print pointMap
print mapOfMap
print mapOfSlice
print longMap
print pSlice
print pMap
print slice2
