# Calls in expressions.
# fixture: delve:fncall
# server: fresh
continue
call onetwothree(intcallpanic(2))
call onetwothree(intcallpanic(0))
call onetwothree(5)[1]
call square(2) + 1
call getAStruct(3)
call getAStruct(3).VRcvr(1)
call getAStructPtr(3).PRcvr(1)
call curriedAdd(2)(3)
call getVRcvrableFromAStruct(3).VRcvr(6)
