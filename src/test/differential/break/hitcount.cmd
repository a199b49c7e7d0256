# Every operator of a hit count.
# fixture: stepping
# server: fresh
break main.go:52
cond -hitcount 1 == 2
breakpoints
continue
print i
cond -hitcount 1 > 3
continue
print i
cond -hitcount 1 % 5
continue
print i
