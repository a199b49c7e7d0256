config substitute-path github.com/d5/tengo/v2@v2.17.0/vm.go not-in-this-checkout/vm.go
tengo break outer
tengo break 9 if i == 2
tengo breakpoints
continue
tengo step
tengo next
tengo trace
tengo bt
tengo p total + i
tengo step
tengo step
tengo finish
tengo locals
tengo clear -all
tengo until 15
tengo next
tengo next
tengo trace -lines
exit
