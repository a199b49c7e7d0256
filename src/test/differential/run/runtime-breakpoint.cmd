# A breakpoint that the program has itself.
# fixture: delve:testruntimebreakpoint
# server: fresh
continue
continue
stack 2
