# Breakpoints that cannot be set again: on a watched variable.
# fixture: watch
# server: fresh
break main.go:25
continue
watch -w total
break *main.local
restart
breakpoints
continue
