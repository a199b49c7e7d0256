# Malformed x.
# fixture: memory
# server: shared
# setup: break main.go:40
# setup: continue
x
x -fmt
x -fmt nosuch 0x400000
x -count
x -count x 0x400000
x -size
x -size 9 0x400000
x -size 0 0x400000
x -size x 0x400000
x -len
x -x
x nosuch
x 0x
x 0
x 1 2
x -x missing
x -x text
x -x head
x -x floating
x -x yes
x -nosuch 1 0x400000
x -fmt hex
x -count 4
x -count 4 0xfffffffffffffff0
x -count 4 0x1ffffffffffffffff
x 0x400000 -count 4
