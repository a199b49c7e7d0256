# Commands of recorded targets are not available on a live one.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
check
checkpoint
checkpoint note
checkpoints
clear-checkpoint c1
clearcheck c1
rewind
rw
rev next
rev
help rewind
