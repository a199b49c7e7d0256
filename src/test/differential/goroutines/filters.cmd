# with and without, of every kind.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -with user
goroutines -without user
goroutines -with running
goroutines -without running
goroutines -with userloc main.receiver
goroutines -with curloc gopark
goroutines -with goloc main.main
goroutines -with startloc main.waiter
goroutines -without startloc main.
goroutines -without goloc main
goroutines -w userloc main.parent
goroutines -wo userloc main.
goroutines -with userloc chooser -with goloc main.main
goroutines -with user -without userloc main.receiver
goroutines -with userloc nosuch
