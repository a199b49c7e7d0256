# Stepping into an iterator and out again.
# fixture: rangefunc
# server: fresh
break main.go:24
continue
step
step
step
stepout
