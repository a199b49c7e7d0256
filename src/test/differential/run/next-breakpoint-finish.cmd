# A breakpoint during next: the question, answered with f.
# fixture: stepping
# server: fresh
# stdin: f
# stdin: exit
# stdin: y
break main.go:62
break main.add
continue
next
