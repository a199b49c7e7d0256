# A disabled breakpoint, and a new one, once the process is gone.
# fixture: stepping
# server: fresh
break main.add
toggle 1
continue
breakpoints
break main.loop
breakpoints
clear 1
