package main

const (
	clockSettime = 112
	sysBpf       = 280
)
