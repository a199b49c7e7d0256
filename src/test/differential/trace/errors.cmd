# trace without place, with bad ones, on the current line.
# fixture: trace
# server: fresh
trace nosuch
trace main.go:99999
trace /nothing/
break main.main
continue
trace
trace +1
trace a b c
breakpoints
continue
