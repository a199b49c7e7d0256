# config position source for instruction steps.
# fixture: stepping
# server: fresh
config position source
break main.go:59
continue
si
next
