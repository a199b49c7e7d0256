# What of errors a transcript has, from the prompt and from files.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: nosuch
# stdin: print nosuch
# stdin: source bad.cmd
# stdin: exit
# stdin: n
# file: bad.cmd
#| print nosuch
# compare: log.txt
transcript log.txt
print nosuch
