# A breakpoint during next, and no answer because the input ends.
# fixture: stepping
# server: fresh
# stdin: next
break main.go:62
break main.add
continue
