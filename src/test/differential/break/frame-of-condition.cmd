# Conditions see package variables and the caller through runtime.
# fixture: watch
# server: fresh
break main.go:28
cond 1 main.total == 6
continue
print total
break main.go:32 if got == 6 && flags[2] == 9
continue
