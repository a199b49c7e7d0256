# A division by zero.
# fixture: panics
# server: fresh
# args: divide
continue
