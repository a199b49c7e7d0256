# Displays at stops, after frame, call and the end.
# fixture: stepping
# server: fresh
display -a x
break main.go:60
break main.add
continue
continue
frame 1
continue
next
clear 1
clear 2
continue
