# File and line in all its forms.
# fixture: stepping
# server: fresh
break main.go:16
break stepping/main.go:21
break {src}/main.go:24
break ./main.go:28
break main.go:17
break main.go:4
break main.go:1
break main.go:100000
break main.go:0
break main.go:-1
break main.go:x
break nosuch.go:3
break main.go
break main.go:16:2
breakpoints
