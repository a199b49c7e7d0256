# A pager that does not exist.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
# env: DELVE_PAGER=/nonexistent/pager
# stdin: funcs main
# stdin: exit
# stdin: n
