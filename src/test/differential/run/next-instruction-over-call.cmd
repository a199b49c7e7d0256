# nexti stays out of a call, stepi goes in.
# fixture: stepping
# server: fresh
break main.go:62
continue
disassemble -l main.go:62
ni
ni
ni
si
