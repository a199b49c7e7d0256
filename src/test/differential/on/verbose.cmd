# args -v and locals -v on a breakpoint.
# fixture: values
# server: fresh
break main.go:275
on 1 args -v
on 1 locals -v
on 1 print wide
breakpoints
continue
