# A range of addresses.
# fixture: delve:testnextprog
# server: fresh
break main.main
continue
disassemble -a 0x401000 0x401020
disassemble -a 0x401020 0x401000
disassemble -a 4198400 4198410
