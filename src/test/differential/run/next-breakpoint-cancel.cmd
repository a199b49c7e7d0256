# A breakpoint during next: the question, answered with s.
# fixture: stepping
# server: fresh
# stdin: s
# stdin: next
# stdin: exit
# stdin: y
break main.go:62
break main.add
continue
next
