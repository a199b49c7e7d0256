break named /work/wt/integ/testfixtures/stepping/main.go:52
condition named i == 2
condition -hitcount named > 1
break bp9 /work/wt/integ/testfixtures/stepping/main.go:59
