# The labelled packers of the demo.
# fixture: demo
# server: shared
# setup: break main.go:99
# setup: continue
goroutines -l -with label role
goroutines -group label number
goroutines -with label role=packer -t 3
