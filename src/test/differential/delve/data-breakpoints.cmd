# Delve's program for watchpoints.
# fixture: delve:databpeasy
# server: fresh
break main.main
continue
watch -w globalvar1
watch -rw globalvar2
continue
continue
continue
clear globalvar1
clear 3
