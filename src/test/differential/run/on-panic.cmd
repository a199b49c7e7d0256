# Commands on the internal breakpoint of panics.
# fixture: panics
# server: fresh
# args: custom
on unrecovered-panic stack 3
on unrecovered-panic print how
breakpoints
continue
