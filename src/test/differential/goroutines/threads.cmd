# threads and thread.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
threads
thread
thread x
thread 1
tr
threads now
