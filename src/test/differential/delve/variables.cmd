# Delve's smaller program of values, in two frames.
# fixture: delve:testvariables
# server: shared
# setup: continue
locals
locals -v
args
args -v
frame 1
locals
vars ^main
