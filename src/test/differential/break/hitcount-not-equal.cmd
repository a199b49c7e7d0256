# Not equal stops at every other hit.
# fixture: stepping
# server: fresh
break main.go:52
cond -hitcount 1 != 1
continue
print i
continue
print i
