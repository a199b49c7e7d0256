# A condition that is no boolean.
# fixture: stepping
# server: fresh
break main.go:52
cond 1 i + 1
breakpoints
continue
