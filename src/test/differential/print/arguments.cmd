# Arguments of every kind, results before the return, variadic ones.
# fixture: values
# server: shared
# setup: break main.go:275
# setup: continue
args
args -v
args ^[a-n]
args -v rest
args nope
print rest
print sum
print err
print p
print wide
print any
