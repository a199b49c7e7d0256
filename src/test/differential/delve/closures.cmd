# What closures hold.
# fixture: delve:closurecontents
# server: shared
# setup: continue
locals
locals -v
print acc
