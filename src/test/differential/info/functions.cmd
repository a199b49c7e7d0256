# funcs with and without patterns.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
funcs ^main\.
funcs main.(add|loop)$
funcs nosuch
funcs (
funcs *
