module github.com/go-delve/delve

go 1.20
