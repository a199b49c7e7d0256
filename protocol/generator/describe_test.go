package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small is a Delve with a few methods, whose types have everything in them that encoding/json treats in a way of its own.
func small(t *testing.T, change func(folder string)) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("testdata/small")); err != nil {
		t.Fatal(err)
	}
	change(folder)
	p, err := load(folder)
	if err != nil {
		t.Fatal(err)
	}
	c, err := describe(p)
	if err != nil {
		t.Fatal(err)
	}
	text, err := c.text()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestEverythingThatAServerTakesAndGives(t *testing.T) {
	want, err := os.ReadFile("testdata/small.json")
	if err != nil {
		t.Fatal(err)
	}
	if got := small(t, func(string) {}); got != string(want) {
		t.Errorf("got\n%s", got)
	}
}

func TestATableOfMethodsCountsWhereThereIsOne(t *testing.T) {
	got := small(t, func(folder string) {
		write(t, filepath.Join(folder, "service/rpccommon/table.go"), `package rpccommon

import (
	"reflect"

	"github.com/go-delve/delve/service/rpc2"
)

type methodType struct{ method reflect.Value }

func suitableMethods2(s *rpc2.RPCServer, methods map[string]*methodType) {
	methods["RPCServer.Get"] = &methodType{method: reflect.ValueOf(s.Get)}
}

func suitableMethodsCommon(s *RPCServer, methods map[string]*methodType) {
	methods["RPCServer.SetVersion"] = &methodType{method: reflect.ValueOf(s.SetVersion)}
}
`)
	})
	for _, name := range []string{"Get", "SetVersion"} {
		if !strings.Contains(got, `{"name":"RPCServer.`+name+`"`) {
			t.Errorf("%s is in the table and missing here", name)
		}
	}
	if strings.Contains(got, "RPCServer.Command") {
		t.Error("Command is not in the table")
	}
}

func TestWhatIsNewToTheGeneratorIsAnErrorThatNamesIt(t *testing.T) {
	for name, member := range map[string]string{
		"api.DebuggerCommand: the field Deep has the option \"string\", which is new to this generator": "Deep int `json:\",string\"`",
		"api.DebuggerCommand.Deep: chan int has no JSON that this generator knows":                      "Deep chan int",
	} {
		folder := t.TempDir()
		if err := os.CopyFS(folder, os.DirFS("testdata/small")); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, "service/api/types.go")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		write(t, file, strings.Replace(string(text), "Deep bool   `json:\",omitempty\"`", member, 1))
		rpc2 := filepath.Join(folder, "service/rpc2/server.go")
		if text, err = os.ReadFile(rpc2); err != nil {
			t.Fatal(err)
		}
		write(t, rpc2, strings.Replace(string(text), "if arg.Deep {", "if arg.Name == \"\" {", 1))
		p, err := load(folder)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = describe(p); err == nil || !strings.HasSuffix(err.Error(), name) {
			t.Errorf("got %v, want ... %s", err, name)
		}
	}
}

func TestSourcesThatDoNotCompileAreRefused(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("testdata/small")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "service/api/wrong.go"), "package api\n\ntype Wrong struct{ A Missing }\n")
	if _, err := load(folder); err == nil || !strings.Contains(err.Error(), "undefined: Missing") {
		t.Errorf("got %v", err)
	}
}

func TestTheFileIsTheMinorVersions(t *testing.T) {
	if name, err := fileName("1.27.2"); err != nil || name != "1.27.json" {
		t.Errorf("got %s, %v", name, err)
	}
	if _, err := fileName("1.27"); err == nil {
		t.Error("1.27 is no release")
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
