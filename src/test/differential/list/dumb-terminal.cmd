# No colour at all on a dumb terminal.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
# env: TERM=dumb
list
bt 2
config source-list-line-color 31
list
print total
