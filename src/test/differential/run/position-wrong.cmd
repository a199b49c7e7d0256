# Another word as position.
# fixture: stepping
# server: fresh
config position nonsense
break main.go:59
continue
si
next
