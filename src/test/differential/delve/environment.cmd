# The program's own arguments.
# fixture: delve:testargs
# server: fresh
# args: test pass flag
# compare: @target-output
continue
restart test
continue
