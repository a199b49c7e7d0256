# A whole main with many calls.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
disassemble
