# config source-list-line-count.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
config source-list-line-count 0
list
config source-list-line-count 1
list
config source-list-line-count 20
list
config source-list-line-count 1000
list 10
config source-list-line-count -1
list
config source-list-line-count x
