# Delve's big program of values: locals in the short form.
# fixture: delve:testvariables2
# server: shared
# setup: continue
locals
args
