# Delve's fatal error program.
# fixture: delve:fatalerror
# server: fresh
continue
