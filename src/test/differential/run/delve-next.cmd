# Delve's program for next.
# fixture: delve:testnextprog
# server: fresh
break main.testnext
continue
next
next
next
next 5
