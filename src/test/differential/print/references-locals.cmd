# References through args and locals, short and verbose.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
locals
locals -v
locals -v ^[np]
