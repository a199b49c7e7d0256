# Indexing, slicing, len and cap of containers, and what is out of range.
# fixture: values
# server: shared
# setup: break main.go:188
# setup: continue
print slice[1]
print slice[3]
print slice[-1]
print slice[1:]
print slice[:2]
print slice[0:10]
print longSlice[64:]
print longSlice[99]
print array[0:2]
print bigArray[69]
print bigArray[60:]
print nested[0][1]
print oneMap["answer"]
print oneMap["missing"]
print oneMap[1]
print mapOfMap["outer"][3]
print mapOfMap["outer"][4]
print longMap[50]
print longMap[64:]
print pointMap[main.Point{7,8}]
print nilMap["x"]
print nilSlice[0]
print len(longMap)
print len(oneMap)
print cap(capped)
print len(array)
print cap(array)
print len(nilMap)
print (*pSlice)[0]
print pSlice[0]
print points[1].Y
print pointers[0].X
print pointers[1].X
print structs[0].F
