# The help of a configuration key.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
help config max-string-len
