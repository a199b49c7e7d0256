# A transcript that is open when the session ends.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: print a
# stdin: exit
# stdin: n
# compare: log.txt
transcript -x log.txt
goroutine 1 args
