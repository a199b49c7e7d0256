// The generator reads the sources of Delve releases and writes what can be said to their servers, one JSON file for each
// minor version.
//
//	generator -out FOLDER VERSION...
//
// A version is a release without the v, such as 1.27.2; its sources come from the module proxy and are type-checked, not
// searched. docs/protocol.md says what the files hold.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

func main() {
	out := flag.String("out", "", "the folder that the catalogues are written to")
	flag.Parse()
	if *out == "" || flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: generator -out FOLDER VERSION...")
		os.Exit(2)
	}
	if !generateAll(*out, flag.Args()) {
		os.Exit(1)
	}
}

// generateAll makes the catalogues, two at a time, and says on standard error what went wrong with which.
func generateAll(folder string, versions []string) bool {
	failures := make([]error, len(versions))
	slots := make(chan struct{}, 2)
	var all sync.WaitGroup
	for i, version := range versions {
		all.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			failures[i] = generate(folder, version)
		})
	}
	all.Wait()
	ok := true
	for i, err := range failures {
		if err != nil {
			fmt.Fprintf(os.Stderr, "Delve %s: %v\n", versions[i], err)
			ok = false
		}
	}
	return ok
}

func generate(folder, version string) error {
	name, err := fileName(version)
	if err != nil {
		return err
	}
	source, err := download(version)
	if err != nil {
		return err
	}
	program, err := load(source.Dir)
	if err != nil {
		return err
	}
	catalogue, err := describe(program)
	if err != nil {
		return err
	}
	catalogue.Delve, catalogue.Module, catalogue.Sum = version, modulePath, source.Sum
	text, err := catalogue.text()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, name), text, 0o644)
}

// fileName is the minor version's: there is one catalogue for each.
func fileName(version string) (string, error) {
	numbers := strings.Split(version, ".")
	if len(numbers) != 3 {
		return "", fmt.Errorf("%q is no release: write it as 1.27.2", version)
	}
	return numbers[0] + "." + numbers[1] + ".json", nil
}
