# max-array-values on slices, arrays and maps.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
config max-array-values 3
print longSlice
print bigArray
print oneMap
print nested
print longMap
print slice
print array
config max-array-values 0
print slice
print array
print oneMap
print longSlice
config max-array-values 1000
print longSlice
print bigArray
