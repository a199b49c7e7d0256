# list with every kind of location.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
list
l
ls
list 10
list +3
list -3
list main.main
list main.main:3
list main.go:70
list stepping/main.go:20
list (*counter).add
list main.go:4
list main.go:1
list main.go:77
list main.go:100
list main.go:1000
list nosuch
list nosuch.go:1
list /main\.(add|loop)/
list *main.add
list main.go
list runtime.main
list fmt.Println
