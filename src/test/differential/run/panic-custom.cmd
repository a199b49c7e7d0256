# A panic with a structure.
# fixture: panics
# server: fresh
# args: custom
continue
frame 2
