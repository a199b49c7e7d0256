# next over calls, with and without a count.
# fixture: stepping
# server: fresh
break main.main
continue
next
n
next 3
next 0
next -1
next x
next 1.5
next 2 3
next 100
