# The prompt and its escapes.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: print a
# stdin: config prompt "$f|$g> "
# stdin: frame 1
# stdin: print x
# stdin: config prompt $$
# stdin: config prompt $x
# stdin: config prompt a$
# stdin: frame 0
# stdin: config prompt "two words "
# stdin: config prompt
# stdin: exit
# stdin: n
config prompt "in the file> "
