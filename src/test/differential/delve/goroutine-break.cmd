# A breakpoint in many goroutines.
# fixture: delve:goroutinestackprog
# server: shared
# setup: break main.stacktraceme
# setup: continue
goroutines -with user -group startloc
bt
