# There are four watchpoints, not five.
# fixture: watch
# server: fresh
break main.go:25
continue
watch -w total
watch -w flags[0]
watch -w flags[1]
watch -w shared.a
watch -w shared.b
clear 2
breakpoints
