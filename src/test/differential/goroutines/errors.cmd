# Malformed arguments.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -x
goroutines x
goroutines -with
goroutines -with nosuch a
goroutines -with userloc
goroutines -group
goroutines -group nosuch
goroutines -group label
goroutines -exec
goroutines -chan
goroutines -chan missing
goroutines -chan lock
goroutines -with user extra
goroutines -u -r
goroutines -t 1 2
