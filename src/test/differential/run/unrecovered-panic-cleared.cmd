# Without its breakpoint a panic kills the process.
# fixture: panics
# server: fresh
# compare: @target-output
clear unrecovered-panic
breakpoints
continue
