# What config shows for limits and what print does with them.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
print longSlice
config max-array-values 65
print longSlice
config max-array-values 99
print longSlice
config max-array-values 100
print longSlice
config max-array-values 101
print longSlice
