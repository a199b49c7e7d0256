# Pointers, channels, functions, closures, lists, rings and trees.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
print nilPointer
print point
print pointer
print *pointer
print double
print *double
print **double
print &point
print nilChan
print unbuffered
print buffered
print nilFunc
print function
print closure
print bound
print list
print *list
print list.Next.Next.Next
print list.Next.Next.Next.Next
print list.Next.Next.Next.Next.Value
print ring
print ring.Next.Next.Next.Value
print tree
print tree.Children[1].Parent.Label
print unsafePointer
print nilUnsafe
print number
