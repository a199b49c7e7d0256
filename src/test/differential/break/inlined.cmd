# Breakpoints in inlined calls have several addresses.
# fixture: delve:testinline
# server: fresh
# flags: -gcflags=-l=4
break inlineThis
breakpoints
continue
args
bt 3
continue
