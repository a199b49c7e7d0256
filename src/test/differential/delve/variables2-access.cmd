# Delve's big program of values: parts, conversions, comparisons.
# fixture: delve:testvariables2
# server: shared
# setup: continue
print m1["Malone"]
print m1[s1[0]]
print m2[1].B
print m3[main.astruct{1,1}]
print m4
print m6
print m7
print mnil["x"]
print m1[80:]
print s3[1:]
print p1
print *p1
print pp1
print *p2
print p3
print c1
print c1.pb.a
print c1.sa[0].B
print iface1.A
print iface1.(*main.astruct).B
print err1.(main.error)
print iface3["a"]
print ll.Next.Next
print unread
print up1
print w2.W1.T.F
print w2.F
print w5.W5
print sd
print mainMenu[1].Name
print mapanonstruct1
print anonfunc
print badslice
print tim2
print tim3
print typedstringvar
print namedA1 == namedA2
print fn1
print fn2
print fn1 == nil
print as1.NonPointerReceiverMethod
print (*as1).A
print i2 == i3
print i1 == i2 && s1[0] == "one"
print 1 << i2
print string(byteslice)
print []byte("abc")
print uint8(i5)
print main.ByteConst
print enum1
print enum6
print const1
print int3chan
print issue4072
print ptrinf2
print mapinf
print bencharr
