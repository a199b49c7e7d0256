package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
)

// program is what is needed of a release, type-checked.
type program struct {
	api       *packages.Package // the types on the wire
	rpc2      *packages.Package // the methods of version 2 of the API
	rpccommon *packages.Package // the methods of every version, and how methods are found
	debugger  *packages.Package // which commands are understood
}

// load type-checks a release from the sources in its folder and in the module cache. Bodies of functions are left out
// where they do not matter, which is nearly everywhere.
func load(folder string) (program, error) {
	// as the loader names files
	service := filepath.Join(folder, "service") + string(filepath.Separator)
	config := &packages.Config{
		Mode: packages.LoadAllSyntax,
		Dir:  folder,
		Fset: token.NewFileSet(),
		Env: append(os.Environ(),
			"GOFLAGS=-mod=readonly", "GOWORK=off", "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0"),
		ParseFile: func(fset *token.FileSet, name string, source []byte) (*ast.File, error) {
			file, err := parser.ParseFile(fset, name, source, parser.SkipObjectResolution)
			if file != nil && !strings.HasPrefix(name, service) {
				dropBodies(file)
			}
			return file, err
		},
	}
	paths := []string{"service/api", "service/rpc2", "service/rpccommon", "service/debugger"}
	for i, path := range paths {
		paths[i] = modulePath + "/" + path
	}
	loaded, err := packages.Load(config, paths...)
	if err != nil {
		return program{}, err
	}
	found := map[string]*packages.Package{}
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			return program{}, fmt.Errorf("%s: %w", p.PkgPath, p.Errors[0])
		}
		found[p.PkgPath] = p
	}
	for _, path := range paths {
		if found[path] == nil {
			return program{}, fmt.Errorf("there is no package %s", path)
		}
	}
	return program{found[paths[0]], found[paths[1]], found[paths[2]], found[paths[3]]}, nil
}

func dropBodies(file *ast.File) {
	for _, declaration := range file.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok {
			function.Body = nil
		}
	}
}
