# Breakpoints that cannot be set again: on a watched variable.
# Older servers set the other breakpoints again or not, as chance has it.
# servers: >=1.22.0
# fixture: watch
# server: fresh
break main.go:25
continue
watch -w total
break *main.local
restart
breakpoints
continue
