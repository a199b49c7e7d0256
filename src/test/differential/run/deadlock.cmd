# All goroutines asleep is a fatal throw.
# fixture: panics
# server: fresh
# args: deadlock
continue
breakpoints
