# Delve's program for channels.
# fixture: delve:changoroutines
# server: shared
# setup: continue
goroutines -chan blockingchan1
goroutines -chan blockingchan2
print blockingchan1
print blockingchan2
goroutines -with userloc main
