# Containers through locals -v.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
locals -v
