# A program that the target starts is announced, and followed if its command line matches.
# fixture: delve:spawn
# server: fresh
# args: spawn 1
target follow-exec -on nosuchprogram
continue
