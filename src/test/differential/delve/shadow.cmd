# Shadowed variables.
# fixture: delve:testshadow
# server: shared
# setup: continue
locals
print a
args
