# Single instructions, and over calls.
# fixture: stepping
# server: fresh
break main.go:59
continue
si
step-instruction
stepi
ni
nexti
next-instruction
si
