# Delve's program for deferred calls.
# fixture: delve:deferstack
# server: shared
# setup: continue
stack -defer
deferred 1 args
deferred 2 args
