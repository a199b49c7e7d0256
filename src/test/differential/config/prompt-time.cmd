# The time in the prompt, in a layout.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: config prompt $d{2006}
# stdin: print a
# stdin: config prompt
# stdin: exit
# stdin: n
print a
