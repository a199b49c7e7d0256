# A transcript holds output and the commands of the prompt.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: print a
# stdin: list
# stdin: nosuch
# stdin: transcript -off
# stdin: print b
# stdin: exit
# stdin: n
# compare: log.txt
transcript log.txt
print b
args
bt 1
