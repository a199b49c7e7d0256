# -r and -rw on variables.
# fixture: watch
# server: fresh
break main.go:25
continue
watch -rw total
watch -r flags[2]
breakpoints
continue
continue
continue
continue
