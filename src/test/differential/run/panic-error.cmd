# A panic with an error.
# fixture: panics
# server: fresh
# args: error
continue
breakpoints
