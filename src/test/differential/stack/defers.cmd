# Deferred calls of every frame.
# fixture: defers
# server: shared
# setup: break main.go:27
# setup: continue
stack -defer
stack -defer -full
stack -defer 1
stack -defer -offsets 2
