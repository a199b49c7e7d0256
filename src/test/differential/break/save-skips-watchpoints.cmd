# Watchpoints are not saved.
# fixture: watch
# server: fresh
# compare: saved.cmd
break main.main
continue
watch -w total
breakpoints -save saved.cmd
