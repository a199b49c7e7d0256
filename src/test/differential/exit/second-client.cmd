# A second client finds what the first left.
# fixture: stepping
# server: shared
# setup: clear runtime-fatal-throw
# setup: break named main.add
# setup: on named args
# setup: continue
# setup: goroutine 2
breakpoints
goroutine
args
stack 2
exit
