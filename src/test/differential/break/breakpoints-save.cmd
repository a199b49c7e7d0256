# breakpoints -save writes a file that source can read.
# fixture: stepping
# server: fresh
# compare: plain.cmd
# compare: named.cmd
# compare: all.cmd
# compare: traced.cmd
breakpoints -save
breakpoints -save empty.cmd
break main.go:59
breakpoints -save plain.cmd
cond 1 x == 2
clear 1
break named main.go:52
cond named i == 2
cond -hitcount named > 1
breakpoints -save named.cmd
cond -per-g-hitcount named == 1
toggle named
breakpoints -a -save all.cmd
clear named
source all.cmd
breakpoints
clear named
trace traced main.go:61
breakpoints -save traced.cmd extra
breakpoints -save /nonexistent/dir/file
clear traced
source traced.cmd
breakpoints
