# Variables in nested scopes, line by line.
# fixture: delve:scopetest
# server: fresh
break scopetest.go:10
break scopetest.go:20
break scopetest.go:30
continue
locals
continue
locals
