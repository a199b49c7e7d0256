# The help of a command.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
help print
