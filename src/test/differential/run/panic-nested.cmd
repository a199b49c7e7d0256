# A panic in a deferred call.
# fixture: panics
# server: fresh
# args: nested
continue
stack 8
