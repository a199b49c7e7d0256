break bp9 /work/wt/integ/testfixtures/stepping/main.go:59
