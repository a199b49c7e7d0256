package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
)

const modulePath = "github.com/go-delve/delve"

// module is a release in the module cache.
type module struct {
	Dir string // its folder
	Sum string // what the checksum database says of it
}

// download fetches a release, unless it is in the module cache already.
func download(version string) (module, error) {
	var answer struct {
		module
		Error string
	}
	command := exec.Command("go", "mod", "download", "-json", modulePath+"@v"+version)
	command.Dir = os.TempDir() // in a module it would note the sum there
	out, failure := command.Output()
	if err := json.Unmarshal(out, &answer); err != nil {
		if failure != nil {
			err = failure
		}
		return module{}, fmt.Errorf("the module cannot be downloaded: %w", err)
	}
	if answer.Error != "" {
		return module{}, fmt.Errorf("the module cannot be downloaded: %s", answer.Error)
	}
	return answer.module, nil
}
