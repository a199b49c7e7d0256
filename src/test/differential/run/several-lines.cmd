# A call over several lines.
# fixture: stepping
# server: fresh
break main.go:71
continue
next
next
step
