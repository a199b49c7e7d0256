# stack -full with values of every kind.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
stack -full
stack 0 -full
