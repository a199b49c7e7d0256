# Named results.
# fixture: delve:multinamedreturns
# server: fresh
break ManyArgsWithNamedReturns
continue
args ^[a-p]$
stepout
