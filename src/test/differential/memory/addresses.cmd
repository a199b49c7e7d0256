# Addresses as numbers, pointers and expressions.
# fixture: memory
# server: shared
# setup: break main.go:40
# setup: continue
x -count 4 0x400000
x -count 4 4194304
x -count 4 020000000
x -count 4 0b10000000000000000000000
x -x target
x -count 4 -x target
x -count 4 -x 0x400000 + 1
x -count 4 -x uintptr(target)
x -count 4 -x &words[2]
x -count 2 -size 2 -x &head.Version
x -x RIP
x -count 4 -x uintptr(RIP)
x -count 4 -x &list[0]
x -count 2 -x &text
goroutine 1 frame 0 x -x &pattern
