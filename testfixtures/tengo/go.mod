module example.com/jdlv/testfixtures/tengo

go 1.18

require github.com/d5/tengo/v2 v2.17.0
