# Following children turned on and off.
# fixture: stepping
# server: fresh
target follow-exec
target follow-exec -on
target follow-exec
target follow-exec -off
target follow-exec
target follow-exec -on regex
target follow-exec
target follow-exec -off extra
target follow-exec -nosuch
target list
