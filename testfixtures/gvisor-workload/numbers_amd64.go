package main

const (
	clockSettime = 227
	sysBpf       = 321
)
