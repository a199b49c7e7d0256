# A traced line has no return tracepoint.
# fixture: trace
# server: fresh
trace main.go:14
trace here main.go:43
breakpoints
continue
