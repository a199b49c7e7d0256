# Nested loops over functions, variables of all of them.
# fixture: rangefunc
# servers: >=1.23.0
# server: fresh
break main.go:42
continue
locals
stack 6
continue
locals
frame 1 locals
frame 2 list
