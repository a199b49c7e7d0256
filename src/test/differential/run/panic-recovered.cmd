# A recovered panic does not stop.
# fixture: panics
# server: fresh
# args: recover
# compare: @target-output
continue
