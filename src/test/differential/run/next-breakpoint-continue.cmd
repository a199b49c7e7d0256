# A breakpoint during next: the question, answered with c, and with nonsense first.
# fixture: stepping
# server: fresh
# stdin: what
# stdin:
# stdin: C
# stdin: exit
# stdin: y
break main.go:62
break main.go:55
continue
next
next
