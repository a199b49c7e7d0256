# Interfaces through locals, short and verbose.
# fixture: values
# server: shared
# setup: break main.go:234
# setup: continue
locals
locals -v
