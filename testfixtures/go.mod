module example.com/jdlv/testfixtures

go 1.18
