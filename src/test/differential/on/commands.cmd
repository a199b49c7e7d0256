# Everything that can hang on a breakpoint, shown and done.
# fixture: stepping
# server: fresh
break main.add
on 1 print a
on 1 print %x b
on 1 args
on 1 locals
on 1 goroutine
on 1 stack 2
breakpoints
continue
