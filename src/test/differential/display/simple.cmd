# display added, shown at stops, deleted.
# fixture: stepping
# server: fresh
break main.loop
continue
display -a n
display -a total
display -a %x n
display -a missing
display
next
next
display -d 0
display
next
display -d 1
display -d 3
display
display -d 2
display
next
