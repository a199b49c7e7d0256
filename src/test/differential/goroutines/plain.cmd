# The list with every kind of place.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines
grs
goroutines -u
goroutines -r
goroutines -g
goroutines -s
