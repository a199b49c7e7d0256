b wombat.(*PossumLedger).TransferBandicoot
c
args
next
next
next
locals
p l
p *l
p l.Balance["dingo@example.com"]
p l.Any
p kookaburra + "!"
p galahMissing
p main.galah
x -fmt hex -count 32 -x &l.Label
x -fmt raw -count 14 -x &l.Raw[0]
set l.Account = 4711471147
p l.Account
up
locals
p environment[0]
p environment
goroutines -l
bt
funcs wombat
types Possum
sources platypus
disassemble
b bushbaby platypus.go:32 if kookaburra != "colugo"
bp
on bushbaby print kookaburra
trace wombat.FeedQuoll
c
exit
