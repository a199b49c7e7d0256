# Colours in listings and stacks, which the comparison strips.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
config source-list-line-color 31
list
config source-list-line-color 1000
list
config source-list-line-color \x1b[33m
list
config source-list-arrow-color \x1b[32m
config source-list-keyword-color \x1b[34m
config source-list-string-color \x1b[35m
config source-list-number-color \x1b[36m
config source-list-comment-color \x1b[37m
config source-list-tab-color \x1b[90m
config stacktrace-function-color \x1b[31m
config stacktrace-basename-color \x1b[31m
list
bt 2
