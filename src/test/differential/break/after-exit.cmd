# Breakpoint commands once the process is gone.
# fixture: stepping
# server: fresh
break main.loop
continue
continue
breakpoints
break main.divide
breakpoints
clear 1
clearall
