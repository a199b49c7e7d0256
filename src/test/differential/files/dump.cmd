# A core file is written by the server.
# fixture: stepping
# server: fresh
break main.add
continue
dump
dump /nonexistent/dir/core
print a
