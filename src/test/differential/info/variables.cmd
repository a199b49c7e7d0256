# Package variables of the runtime and of main.
# fixture: memory
# server: shared
# setup: break main.allowed
# setup: continue
vars ^main\.
vars -v ^main\.
vars -v ^main.words$
vars runtime.ncpu
vars ^unicode\.Upper$
