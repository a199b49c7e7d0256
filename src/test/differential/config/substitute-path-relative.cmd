# Rules with an empty side.
# fixture: stepping
# server: fresh
config substitute-path {src} ""
break main.go:59
continue
bt 1
clear 1
config substitute-path -clear
config substitute-path {src}/ /other/
break main.go:60
