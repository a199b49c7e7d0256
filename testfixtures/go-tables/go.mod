module jdlv.test/gotables

go 1.21
