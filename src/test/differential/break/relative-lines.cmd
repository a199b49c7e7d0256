# Lines of the current file, and offsets.
# fixture: stepping
# server: fresh
break main.main
continue
break 62
break +1
break -1
break +0
break +1000
break 100000
break
breakpoints
continue
