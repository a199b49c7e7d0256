# Keys that do not exist and values that do not fit.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config
config nosuch
config nosuch 1
config -nosuch
config -list extra
config max-string-len
config max-string-len x
config max-string-len -1
config max-string-len 1.5
config max-string-len 99999999999999999999
config max-array-values y
config max-variable-recurse
config show-location-expr
config show-location-expr maybe
config show-location-expr 1
config show-location-expr TRUE
config source-list-line-count z
config trace-show-timestamp no
config aliases x
config substitute-path a b c
config alias
config alias a b c
config -list
