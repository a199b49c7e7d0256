# Switching to a thread that is not there, and the list afterwards.
# fixture: goroutines
# server: fresh
break main.settled
continue
thread 99999999
goroutine
