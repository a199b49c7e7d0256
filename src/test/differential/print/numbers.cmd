# Every kind of number, with and without named constants.
# fixture: values
# server: shared
# setup: break numbers main.go:132
# setup: continue
locals
print i
