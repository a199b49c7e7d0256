# continue LOCSPEC stops there once.
# fixture: stepping
# server: fresh
continue main.main
continue main.go:61
continue loop
breakpoints
c main.go:53
continue nosuch
continue main.go:99999
break main.go:55
continue main.go:55
breakpoints
continue /main\.(divide|describe)/
