# break … if sets the condition at once.
# fixture: stepping
# server: fresh
break main.go:52 if i == 3
break cond main.go:53 if total > 2
break main.go:55 if
break main.go:99999 if i == 1
break +1 if i == 1
breakpoints
continue
print i
continue
print total
