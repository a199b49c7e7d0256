# A watchpoint on a package variable.
# fixture: watch
# server: fresh
break main.go:25
continue
watch -w total
breakpoints
continue
print total
continue
print total
continue
