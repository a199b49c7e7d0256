# Methods by value, pointer and interface.
# fixture: delve:fncall
# server: fresh
continue
call a.VRcvr(1)
call a.PRcvr(2)
call pa.VRcvr(3)
call pa.PRcvr(4)
call vable_a.VRcvr(5)
call vable_pa.VRcvr(6)
call pable_pa.PRcvr(7)
call main.astruct.VRcvr(a, 1)
