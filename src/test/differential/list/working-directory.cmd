# Paths below the working directory are shortened.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
# file: here/main.go
#| package main
config substitute-path {src} {run}/here
bt 2
list 1
goroutine
