# clear by number and name, and what cannot be cleared.
# fixture: stepping
# server: fresh
break main.go:59
break b2 main.go:60
clear 1
clear b2
clear
clear 1
clear 99
clear -1
clear nosuch
clear 1 2
breakpoints
