# With labels, more of them than are shown.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -l
goroutines -l -with label name
goroutines -with label name=first
goroutines -with label n=2 -l
goroutines -without label team
goroutines -with label nosuch
goroutines -with label
