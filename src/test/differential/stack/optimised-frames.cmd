# A stack through an optimised program.
# fixture: defers
# server: shared
# flags: -ldflags=-compressdwarf=false
# setup: break main.note
# setup: continue
bt
args
locals
list
frame 1
