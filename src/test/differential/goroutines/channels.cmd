# Who waits on a channel.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -chan requests
goroutines -chan full
goroutines -chan never
goroutines -chan results
goroutines -chan never -s
goroutines -without chan full
print requests
print full
print never
print results
