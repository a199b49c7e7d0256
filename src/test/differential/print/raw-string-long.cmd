# Truncation with raw strings.
# fixture: values
# server: shared
# setup: break main.go:156
# setup: continue
config show-raw-strings true
print long
print over
print wide
