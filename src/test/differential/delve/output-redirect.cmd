# Delve's program that writes to both outputs.
# fixture: delve:out_redirect
# server: fresh
# compare: out.txt
# compare: err.txt
restart >{run}/out.txt 2>{run}/err.txt
continue
