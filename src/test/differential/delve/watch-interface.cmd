# A watchpoint on an interface.
# fixture: delve:watchpointInterface
# server: fresh
continue
locals
watch -w data
breakpoints
continue
