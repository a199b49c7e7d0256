# Delve's panicking program.
# fixture: delve:panic
# server: fresh
continue
bt 4
