# help for what does not exist.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
help nosuch
help config nosuch
help config
help print extra
h nosuch
