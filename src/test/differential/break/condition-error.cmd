# A condition that cannot be evaluated stops and says so.
# fixture: stepping
# server: fresh
break main.go:52
cond 1 missing == 2
continue
print i
