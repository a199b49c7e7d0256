# Delve's deadlocked program.
# fixture: delve:testdeadlock
# server: fresh
continue
