# Call destinations, and marks of breakpoints and the current instruction.
# fixture: stepping
# server: fresh
break main.go:59
break main.go:62
continue
disassemble
config disassemble-flavor go
disassemble
