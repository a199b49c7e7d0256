# Constants of named types.
# fixture: delve:consts
# server: shared
# setup: continue
locals
locals -v
print a + b
print c
print d | 4
print bitZero | bitOne
print bitZero|bitOne|bitTwo
print constZero
print main.bitOne
