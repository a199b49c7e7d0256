module jdlv/testfixtures

go 1.18
