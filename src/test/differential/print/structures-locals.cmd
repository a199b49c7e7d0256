# Structures through locals, short and verbose.
# fixture: values
# server: shared
# setup: break main.go:258
# setup: continue
locals
locals -v
