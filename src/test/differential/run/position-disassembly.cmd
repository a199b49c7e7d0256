# config position disassembly for every stop.
# fixture: stepping
# server: fresh
config position disassembly
break main.go:59
continue
next
step
config disassemble-flavor gnu
next
frame 0
config position default
next
