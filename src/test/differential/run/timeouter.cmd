# Mission 6: arguments after --, and a method of a pointer.
# fixture: args
# server: fresh
# args: -c -cmd timeout -d
# compare: @target-output
b main.main
b (*timeouter).SetTimeout
c
c
args
p *t
p t.command
stepout
p t.timeout
c
