# x -fmt raw writes the bytes themselves.
# fixture: memory
# server: shared
# setup: break main.go:40
# setup: continue
x -fmt raw -count 10 -x text
x -fmt raw -count 256 -x &pattern
