# Reads of a stack variable cannot be watched.
# fixture: watch
# server: fresh
break main.go:18
continue
watch -r n
watch -rw n
watch -w n
breakpoints
toggle 2
