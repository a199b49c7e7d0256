# Variables of generic types.
# fixture: delve:testvariables_generic
# server: shared
# setup: continue
bt 3
args
args -v
locals
frame 1
args
args -v
