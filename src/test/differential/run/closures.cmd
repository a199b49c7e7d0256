# Stepping into closures and function values.
# fixture: stepping
# server: fresh
break main.go:68
continue
step
step
step
step
locals
