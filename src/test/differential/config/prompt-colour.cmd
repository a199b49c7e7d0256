# A coloured prompt.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: print a
# stdin: exit
# stdin: n
config prompt-color \x1b[31m
