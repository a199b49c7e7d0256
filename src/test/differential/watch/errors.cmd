# What cannot be watched.
# fixture: watch
# server: fresh
break main.go:25
continue
watch
watch total
watch -x total
watch -w
watch -w missing
watch -w name
watch -w shared
watch -w 1
watch -w total + 1
watch -rw flags
watch -w total
watch -w total
breakpoints
