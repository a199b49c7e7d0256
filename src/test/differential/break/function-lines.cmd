# A line inside a function, counted from its start.
# fixture: stepping
# server: fresh
break main.loop:1
break loop:3
break add:0
break main.divide:100
break main.factorial:4
break (*counter).add:1
breakpoints
continue
continue
