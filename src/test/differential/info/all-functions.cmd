# Every function of the program.
# fixture: memory
# server: shared
# setup: break main.allowed
# setup: continue
funcs
