b main.main
c
p os.Args[1]
bt
l
next
locals
exit
y
