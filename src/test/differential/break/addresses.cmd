# Addresses, functions as expressions, and expressions without an address.
# fixture: stepping
# server: fresh
break main.main
continue
break *0x1
break *main.add
break *add
break *x
break *"text"
break *
break *(
break *missing
breakpoints
