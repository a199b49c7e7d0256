# jump out of the function, to no statement, and without a process.
# fixture: watch
# server: fresh
break main.go:27
continue
jump main.go:2
jump main.go:17
jump +1
jump -2
print total
