# An index out of range.
# fixture: panics
# server: fresh
# args: index
continue
up
up
