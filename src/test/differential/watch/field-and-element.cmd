# Fields, elements and addresses.
# fixture: watch
# server: fresh
break main.go:25
continue
watch -w shared.b
watch -w flags[2]
watch -w *(*int64)(uintptr(&shared))
breakpoints
continue
print flags
continue
print shared
