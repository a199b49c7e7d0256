# Stepping into an iterator and out again.
# fixture: rangefunc
# servers: >=1.23.0
# server: fresh
break main.go:24
continue
step
step
step
stepout
