# A long output goes through the pager when one is named.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
# env: DELVE_PAGER=cat
# stdin: locals -v
# stdin: print 1
# stdin: funcs main
# stdin: print longSlice
# stdin: exit
# stdin: n
