# A deep stack.
# fixture: delve:deepstack
# server: shared
# setup: continue
stack
stack 3
frame 20
locals
