# max-variable-recurse on deep structures.
# fixture: values
# server: shared
# setup: break main.go:258
# setup: continue
config max-variable-recurse 0
print deep
print derived
print pairOfPair
config max-variable-recurse 1
print deep
config max-variable-recurse 3
print deep
