# A traced line with details.
# fixture: trace
# server: fresh
trace main.go:22
on 1 print q
on 1 args -v
on 1 stack 2
continue
