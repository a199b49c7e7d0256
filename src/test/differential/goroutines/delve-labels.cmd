# Delve's program for labels.
# fixture: delve:goroutineLabels
# server: fresh
continue
goroutine
continue
goroutine
goroutines -l -with user
