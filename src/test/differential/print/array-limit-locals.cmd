# Limits reach locals -v but not locals.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
config max-array-values 2
locals longSlice
locals -v longSlice
locals -v nested
