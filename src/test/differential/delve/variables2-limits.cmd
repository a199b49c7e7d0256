# Delve's big program of values under small limits.
# fixture: delve:testvariables2
# server: shared
# setup: continue
config max-array-values 2
config max-string-len 3
config max-variable-recurse 0
locals -v
