# A hit count in a loop of Delve's program for loops.
# fixture: delve:increment
# server: fresh
break increment.go:8
cond -hitcount 1 >= 2
breakpoints
continue
args
