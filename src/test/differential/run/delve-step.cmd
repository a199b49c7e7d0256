# Delve's program for step.
# fixture: delve:teststep
# server: fresh
continue
step
step
step
stepout
