# A listing with raw strings, comments and long lines.
# fixture: delve:escapestrings
# server: shared
# setup: continue
list 1
list 10
list 20
locals
