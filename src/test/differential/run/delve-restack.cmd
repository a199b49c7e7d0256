# Return values after stepout.
# fixture: delve:retstack
# server: fresh
continue
stepout
continue
stepout
