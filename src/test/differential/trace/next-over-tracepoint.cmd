# next over a call that has a tracepoint.
# fixture: trace
# server: fresh
break main.go:38
continue
trace main.one
next
next
