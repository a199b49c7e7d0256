# Strings with characters that are not shown.
# fixture: delve:escapestrings
# server: shared
# setup: continue
locals
locals -v
config show-raw-strings true
locals
