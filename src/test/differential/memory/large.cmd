# More than one request's worth of memory.
# fixture: memory
# server: shared
# setup: break main.go:40
# setup: continue
x -count 70000 -size 1 0x400000
x -count 9000 -size 8 0x400000
x -count 1001 0x400000
