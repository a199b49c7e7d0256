# next past the end of main, and the exit.
# fixture: stepping
# server: fresh
break main.go:76
continue
next
next
next 20
