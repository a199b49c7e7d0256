# An unrecovered panic stops.
# fixture: panics
# server: fresh
# compare: @target-output
continue
bt 3
print how
continue
