# Names of breakpoints, good and bad ones.
# fixture: stepping
# server: fresh
break first main.go:59
break second add
break first main.go:60
break 3rd main.go:61
break 77 main.go:62
break with-dash main.go:63
break ünï main.go:64
break a_b main.go:68
break name
break name name2 main.go:69
breakpoints
continue
continue
clear first
clear second
clear nothing
breakpoints
