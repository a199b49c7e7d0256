# A watched local goes out of scope.
# fixture: watch
# server: fresh
break main.go:18
continue
watch -w n
continue
continue
continue
