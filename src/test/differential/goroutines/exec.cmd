# A command for each goroutine.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -with userloc main.receiver -exec stack 1
goroutines -with user -exec print runtime.curg.goid
goroutines -with userloc main.receiver -exec frame 2 print id
goroutines -with user -exec nosuch
goroutines -with startloc main.receiver -group startloc -exec print 1
goroutines -with startloc main.sender -exec args
