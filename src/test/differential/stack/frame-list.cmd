# list in a frame, with a location.
# fixture: values
# server: shared
# setup: break main.go:266
# setup: continue
frame 1 list
frame 1 list 10
frame 1 list +2
frame 1
list +1
list -1
list
edit
