# packages with and without patterns.
# fixture: demo
# server: shared
# setup: break main.fill
# setup: continue
packages
packages testfixtures
packages ^fmt$
packages nosuch
packages (
