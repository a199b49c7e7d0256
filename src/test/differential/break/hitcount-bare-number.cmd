# A number alone means equal.
# fixture: stepping
# server: fresh
break main.go:52
cond -hitcount 1 4
continue
print i
