# step and next inside the function that panics.
# fixture: defers
# server: fresh
break main.rescue
continue
next
next
next
next
