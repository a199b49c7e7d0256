# Expressions that cannot be read or evaluated.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
print
print   
print missing
print i +
print (i
print i)
print i[0]
print i.x
print *i
print &1
print &i
print "unterminated
print 'ab'
print @
print i i
print i, u
print func() {}
print i++
print <-i
print i := 2
print []int{1,2}
print map[string]int{"a":1}
print main.Point{1,2}
print main.Point{1,2}.X
print fmt.Println("x")
print numbers()
print 99999999999999999999999
print 1.5.5
print %x missing
print return
