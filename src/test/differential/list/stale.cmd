# A source changed after the build is listed with a warning.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
# file: moved/main.go
#| // changed
#| package main
#| 
#| func main() {
#| }
config substitute-path {src} {run}/moved
list 3
list
list 60
