# The selected goroutine, another one, a command on another one.
# fixture: goroutines
# server: fresh
break main.settled
continue
goroutine
goroutine 1
goroutine 2
goroutine
bt 2
list
goroutine 99
goroutine x
goroutine -1
goroutine 1
gr
goroutine 1 locals
goroutine 1 frame 1 locals
goroutine 2 nosuch
goroutine 99 locals
goroutine 0 stack
