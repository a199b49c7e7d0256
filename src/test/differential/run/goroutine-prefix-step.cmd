# goroutine N next switches first.
# fixture: goroutines
# server: fresh
break main.settled
continue
goroutine 1 next
goroutine 99 next
goroutine x next
