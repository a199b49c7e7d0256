package debugger

import "github.com/go-delve/delve/service/api"

func Run(command *api.DebuggerCommand) {
	if command.Name == api.Stop {
		return
	}
	switch command.Name {
	case api.Go:
	}
}
