# Malformed displays.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
display -d 0
display -d x
display -d -1
display -a
display -d
display -x
display n
display -a %x
display -a (
display
display -d 5
display -a n
display -d 7
display
