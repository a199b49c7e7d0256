# Libraries of a static program, and malformed arguments.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
libraries
libraries -d
libraries -x 1
libraries -d x
