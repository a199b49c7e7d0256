# A patched function: the typed write, with the disassembly before and after.
# fixture: memory
# server: fresh
break main.go:35
continue
disassemble -l main.allowed
x -fmt hex -count 4 -x main.allowed
print *main.allowed
set *(*uint8)(0x401000) = 0x90
x -fmt hex -size 1 -count 2 0x401000
