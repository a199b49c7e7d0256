# A called function that ends the process.
# fixture: delve:fncall
# server: fresh
# compare: @target-output
continue
call callexit()
