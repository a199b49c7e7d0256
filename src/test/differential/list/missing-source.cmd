# A source that is not there.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
config substitute-path {src} /nonexistent
list
frame 1
list main.main
bt 2
