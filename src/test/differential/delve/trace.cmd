# Delve's program for tracing.
# fixture: delve:traceprog
# server: fresh
trace main.foo
trace main.bar
continue
