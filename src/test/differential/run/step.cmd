# step goes into calls, and out at their end.
# fixture: stepping
# server: fresh
break main.go:59
continue
step
step
s
s
step
print x
