# PAGER alone does nothing on a pipe.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
# env: PAGER=wc
# stdin: funcs main
# stdin: exit
# stdin: n
print longSlice
