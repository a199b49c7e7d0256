# next over a line that panics.
# fixture: panics
# server: fresh
break main.go:56
continue
next
