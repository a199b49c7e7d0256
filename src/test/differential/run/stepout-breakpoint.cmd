# A breakpoint during stepout.
# fixture: stepping
# server: fresh
# stdin: s
# stdin: exit
# stdin: y
break main.loop
continue
break main.go:53
stepout
