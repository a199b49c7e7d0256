# Groups of every kind.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -group user
goroutines -group running
goroutines -group startloc
goroutines -group goloc
goroutines -group userloc
goroutines -group curloc
goroutines -group label name
goroutines -group label nosuch
goroutines -group label team -l
goroutines -group user -t 1
goroutines -with user -group startloc -s
