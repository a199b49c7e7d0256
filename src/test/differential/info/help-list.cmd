# The list of commands.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
help
