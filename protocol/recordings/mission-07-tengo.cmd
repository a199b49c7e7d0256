b SourcePos
c
bt
tengo vms
tengo bt
tengo locals
tengo globals
tengo p len(row) + table.a
tengo p nothing
tengo frame 1
tengo locals
tengo disassemble lookup
tengo stack
tengo why
exit
