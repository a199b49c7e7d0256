# The same place twice.
# fixture: stepping
# server: fresh
break main.add
break main.add
break main.go:15
break other main.go:15
break main.go:16
break /main.add$/
breakpoints
