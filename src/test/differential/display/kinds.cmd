# Displays use the short form.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
display -a longSlice
display -a oneMap
display -a structs
display -a pointers
display -a %x slice
config max-array-values 3
display
config show-raw-strings true
display -a nested
