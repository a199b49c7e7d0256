# Defers in a loop are a list.
# fixture: defers
# server: shared
# setup: break main.go:44
# setup: continue
stack -defer
deferred 1 args
deferred 2 args
deferred 3 args
deferred 4 args
