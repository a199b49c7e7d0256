# The program ends; what newer servers have, afterwards.
# fixture: stepping
# server: fresh
continue
packages main
target list
jump main.go:60
