# Named results.
# fixture: delve:multinamedreturns
# server: fresh
break ManyArgsWithNamedReturns
continue
args
stepout
