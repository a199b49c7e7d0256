b main.main
b (*timeouter).SetTimeout
c
p os.Args[1:]
c
args
p *t
bt
restart
c
exit
