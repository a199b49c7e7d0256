break bp3 /work/wt/integ/testfixtures/watch/main.go:23
