# Delve's big program of values: types.
# fixture: delve:testvariables2
# server: shared
# setup: continue
whatis s1
whatis m1
whatis iface1
whatis iface5
whatis err1
whatis fn1
whatis anonstruct1
whatis mapanonstruct1
whatis tim1
whatis main.astruct
whatis main.bstruct
whatis c1.pb
whatis enum1
whatis iface3
whatis ifacearr
