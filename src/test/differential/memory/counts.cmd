# x with counts and lengths, rows and their ends.
# fixture: memory
# server: shared
# setup: break main.go:40
# setup: continue
x -x &pattern
x -count 1 -x &pattern
x -count 7 -x &pattern
x -count 8 -x &pattern
x -count 9 -x &pattern
x -count 17 -x &pattern
x -len 20 -x &pattern
examinemem -len 256 -x &pattern
x -count 1000 -x &pattern
x -count 0 -x &pattern
x -count -1 -x &pattern
