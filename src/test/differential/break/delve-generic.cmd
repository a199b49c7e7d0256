# A generic function has an address for each instance.
# fixture: delve:genericbp
# server: fresh
break main.testfn
breakpoints
continue
args
continue
args
clear 1
