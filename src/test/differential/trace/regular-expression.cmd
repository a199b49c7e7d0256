# All functions of a pattern traced.
# fixture: trace
# server: fresh
trace /^main\.(one|two|none)$/
breakpoints
continue
