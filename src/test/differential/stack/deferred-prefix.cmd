# deferred N with args, locals and print, and its errors.
# fixture: defers
# server: shared
# setup: break main.go:27
# setup: continue
deferred
deferred 1
deferred x print depth
deferred 0 print depth
deferred -1 print depth
deferred 1 args
deferred 2 args
deferred 3 args
deferred 2 print n
deferred 2 print text
deferred 3 args -v
deferred 3 print r
deferred 1 locals
deferred 9 args
deferred 1 list
deferred 1 nosuch
frame 1 deferred 1 args
frame 1 deferred 2 print n
goroutine 1 frame 1 deferred 3 args
