# A watchpoint on the stack of a goroutine.
# fixture: delve:databpstack
# server: fresh
break main.f
continue
next
next
watch -w w
continue
continue
