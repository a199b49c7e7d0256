package main

const (
	clockSettime = 227
	sysBpf       = 321
	fstatat      = 262
	prlimit64    = 302
)
