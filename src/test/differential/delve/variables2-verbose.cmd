# Delve's big program of values: locals in the long form.
# fixture: delve:testvariables2
# server: shared
# setup: continue
locals -v
