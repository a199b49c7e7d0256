# Toggled breakpoints do not stop.
# fixture: stepping
# server: fresh
break main.go:59
break b2 main.go:60
break main.go:61
toggle 1
toggle b2
breakpoints
continue
toggle b2
toggle
toggle 44
toggle nosuch
breakpoints
