# Sources that are not where the program says.
# fixture: stepping
# server: shared
# flags: plain -trimpath
# setup: break main.add
# setup: continue
list
bt
frame 1
list main.main
config substitute-path example.com/jdlv/testfixtures {src}/..
list
sources stepping
bt
frame 1
