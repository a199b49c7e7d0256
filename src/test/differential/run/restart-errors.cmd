# Malformed restarts.
# fixture: args
# server: fresh
restart `date`
restart "open
restart 'open
restart -noargs x
restart a | b
restart <a <b
restart >a >b x
restart 2>a 2>b
restart a >
restart <
