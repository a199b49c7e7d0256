# Strings that do not fit.
# fixture: delve:longstrings
# server: shared
# setup: continue
locals
locals -v
config max-string-len 10
locals -v
print s513[500:]
print len(s513)
