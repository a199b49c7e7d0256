# Calls through embedded interfaces.
# fixture: delve:ifaceembcall
# server: fresh
break main.go:1
break ifaceembcall.go:20
continue
locals
bt 2
