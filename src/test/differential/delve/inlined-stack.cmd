# A stack with inlined frames.
# fixture: delve:testinline
# server: fresh
# flags: -gcflags=-l=4
break initialize
continue
bt 3
frame 1
locals
