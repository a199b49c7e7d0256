# Conditions and hit counts on watchpoints.
# fixture: watch
# server: fresh
break main.go:25
continue
watch -w total
cond 2 total > 3
on 2 print total
breakpoints
continue
clear 2
