# Pointers that were not loaded.
# fixture: delve:testvariables_pointers_not_loaded
# server: shared
# setup: continue
locals
locals -v
config max-variable-recurse 0
locals -v
