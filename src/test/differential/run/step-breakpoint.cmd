# A breakpoint on the line that step comes to.
# fixture: stepping
# server: fresh
break main.go:62
break main.go:50
continue
step
step
