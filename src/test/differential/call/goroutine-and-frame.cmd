# call after frame, on another goroutine, and display afterwards.
# fixture: delve:fncall
# server: fresh
continue
display -a one
frame 0 call call1(1,2)
goroutine 1 call call1(1,2)
goroutine 2 call call1(1,2)
