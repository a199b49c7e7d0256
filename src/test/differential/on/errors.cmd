# What cannot hang on a breakpoint.
# fixture: stepping
# server: fresh
break main.add
on
on 1
on 99 print a
on nosuch print a
on 1 continue
on 1 next
on 1 nosuch
on 1 print
on 1 goroutine 1
on 1 trace extra
on 1 args a
on 1 locals -v a
on 1 stack x
on 1 stack -full
on 1 cond
on 1 list
on 1 on 1 print a
breakpoints
