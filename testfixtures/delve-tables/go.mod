module jdlv.test/delvetables

go 1.25.0

require (
	github.com/cosiner/argv v0.1.0
	github.com/go-delve/delve v1.27.2
)

require (
	github.com/cilium/ebpf v0.22.0 // indirect
	go.yaml.in/yaml/v3 v3.0.4 // indirect
	golang.org/x/arch v0.28.0 // indirect
	golang.org/x/sys v0.46.0 // indirect
	golang.org/x/telemetry v0.0.0-20241106142447-58a1122356f5 // indirect
)
