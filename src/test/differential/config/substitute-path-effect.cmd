# Rules change what is shown, and how places are found.
# fixture: stepping
# server: fresh
config substitute-path {src} /elsewhere
break main.go:59
break /elsewhere/main.go:60
break {src}/main.go:61
breakpoints
continue
bt
list
config substitute-path -clear
list
