# Shadowed variables stand in parentheses; the inner one wins.
# fixture: values
# server: shared
# setup: break main.go:266
# setup: continue
locals
locals -v
args
print a
frame 1 locals
print unused
print result
