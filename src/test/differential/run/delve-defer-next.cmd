# next through deferred calls.
# fixture: delve:testnextdefer
# server: fresh
break main.main
continue
next
next
next
next
next
