# Every type of the program.
# fixture: memory
# server: shared
# setup: break main.allowed
# setup: continue
types
