# next over a recovered panic.
# fixture: defers
# server: fresh
break main.go:49
continue
next
