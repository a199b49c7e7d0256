# Malformed transcripts.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# compare: -t
transcript
transcript -x
transcript -t
transcript -nosuch a
transcript a b
transcript -off a
transcript /nonexistent/dir/file
transcript .
