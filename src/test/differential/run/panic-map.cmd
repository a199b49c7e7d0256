# A write to a nil map.
# fixture: panics
# server: fresh
# args: fatal
continue
