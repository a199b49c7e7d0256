# An exit status that is not zero.
# fixture: panics
# server: fresh
# args: exit
# compare: @target-output
continue
