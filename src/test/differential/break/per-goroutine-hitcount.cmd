# Hits counted for each goroutine.
# fixture: goroutines
# server: fresh
break main.receiver
cond -per-g-hitcount 1 == 1
continue
print id
breakpoints
clear 1
