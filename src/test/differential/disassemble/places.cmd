# -l and -a with places and addresses.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
disassemble -l main.describe
disassemble -l main.go:45
disassemble -l (*counter).add
disassemble -l nosuch
disassemble -l /main\.(add|loop)/
disassemble -l
disassemble -a
disassemble -a 1
disassemble -a x y
disassemble -a 1 y
disassemble -a 0 0
disassemble -a 0x10 0x20
disassemble -x
disassemble main.add
frame 1 disassemble
goroutine 1 disassemble
