# config trace-show-timestamp.
# fixture: trace
# server: fresh
config trace-show-timestamp true
trace main.one
trace main.none
continue
