# Delve's program with many goroutines: groups, limits of groups.
# fixture: delve:goroutinegroup
# server: shared
# setup: continue
goroutines -with user -group startloc
goroutines -with user -group goloc
goroutines -with user -group label name
goroutines -with user -group userloc
goroutines -without user
