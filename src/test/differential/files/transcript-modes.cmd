# -t truncates, -x keeps the output off the terminal, appending is the rule.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# compare: a.txt
# compare: b.txt
# compare: c.txt
# file: a.txt
#| before
# file: b.txt
#| before
transcript a.txt
print 1
transcript -off
transcript a.txt
print 2
transcript -t b.txt
print 3
list
transcript -x c.txt
print 4
list
nosuch
transcript -off
print 5
transcript -t -x c.txt
print 6
transcript -off
transcript -off
