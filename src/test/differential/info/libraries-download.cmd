# Debug information of a library that there is not.
# fixture: stepping
# server: fresh
# setup: break main.add
# setup: continue
libraries -d 99
