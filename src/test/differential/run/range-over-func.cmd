# Loops over functions: next and step stay in the loop.
# fixture: rangefunc
# servers: >=1.23.0
# server: fresh
break main.sum
continue
next
next
next
next
next
locals
next
step
stack 5
