# restart keeps breakpoints and their conditions.
# fixture: stepping
# server: fresh
break main.go:52
cond 1 i == 3
break named main.add
continue
restart
breakpoints
continue
print a
r
continue
