# All functions that match; malformed ones.
# fixture: stepping
# server: fresh
break /^main\.(add|divide)$/
break /main\.desc/
break /nothing matches this/
break /main\.(/
break /main
break /main\.loop/:2
break all /main\.(apply|factorial)/
breakpoints
