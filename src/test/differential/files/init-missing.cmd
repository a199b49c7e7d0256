# An init file that does not exist.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# client-flags: --init {run}/nosuch
print a
