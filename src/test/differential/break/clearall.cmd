# clearall, and clearall with a location.
# fixture: stepping
# server: fresh
break main.go:59
break b2 main.go:60
break /main\.(add|loop)$/
clearall main.go:60
clearall nosuch
clearall main.loop
clearall main.add
breakpoints
clearall
breakpoints
clearall
clearall main.go:60
