# With stacks, of several depths.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -t
goroutines -t 1
goroutines -t 2 -s
goroutines -r -t 0
goroutines -t x
goroutines -t -1
