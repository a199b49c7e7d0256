package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// served is a method that a server answers.
type served struct {
	name     string // on the wire
	function *types.Func
	declared *packages.Package // where it is
}

// servedMethods finds the methods as a server does. From 1.24 on it has a table of them in its source; before that it goes
// through the methods of its two receivers and takes those with the right signature.
func servedMethods(p program) ([]served, error) {
	methods, err := methodsInTable(p)
	if err != nil {
		return nil, err
	}
	if methods == nil {
		methods = append(methodsBySignature(p.rpc2), methodsBySignature(p.rpccommon)...)
	}
	slices.SortFunc(methods, func(a, b served) int { return strings.Compare(a.name, b.name) })
	return methods, nil
}

const receiver = "RPCServer"

func methodsBySignature(declared *packages.Package) []served {
	var found []served
	object := declared.Types.Scope().Lookup(receiver)
	if object == nil {
		return nil
	}
	set := types.NewMethodSet(types.NewPointer(object.Type()))
	for i := range set.Len() {
		function := set.At(i).Obj().(*types.Func)
		if function.Exported() && isSuitable(function.Signature()) {
			found = append(found, served{receiver + "." + function.Name(), function, declared})
		}
	}
	return found
}

// isSuitable says what suitableMethods of service/rpccommon/server.go asks: (in T, out *U) error, or (in T, RPCCallback).
func isSuitable(signature *types.Signature) bool {
	in, out := signature.Params(), signature.Results()
	if in.Len() != 2 || !isExportedOrBuiltin(in.At(0).Type()) {
		return false
	}
	if isCallback(in.At(1).Type()) {
		return out.Len() == 0
	}
	reply, isPointer := types.Unalias(in.At(1).Type()).(*types.Pointer)
	return isPointer && isExportedOrBuiltin(reply.Elem()) &&
		out.Len() == 1 && types.Identical(out.At(0).Type(), types.Universe.Lookup("error").Type())
}

func isExportedOrBuiltin(t types.Type) bool {
	for {
		pointer, ok := types.Unalias(t).(*types.Pointer)
		if !ok {
			break
		}
		t = pointer.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	return !ok || named.Obj().Exported() || named.Obj().Pkg() == nil
}

func isCallback(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == "RPCCallback" && named.Obj().Pkg().Path() == modulePath+"/service"
}

// methodsInTable reads the assignments methods["RPCServer.Eval"] = &methodType{method: reflect.ValueOf(s.Eval)} of the
// functions that fill the table; there is none before 1.24.
func methodsInTable(p program) ([]served, error) {
	var found []served
	byPath := map[string]*packages.Package{p.rpc2.PkgPath: p.rpc2, p.rpccommon.PkgPath: p.rpccommon}
	for _, name := range []string{"suitableMethods2", "suitableMethodsCommon"} {
		function := declarationOf(p.rpccommon, name)
		if function == nil {
			continue
		}
		if function.Body == nil {
			return nil, fmt.Errorf("%s has no body", name)
		}
		for _, statement := range function.Body.List {
			entry, err := tableEntry(p.rpccommon.TypesInfo, statement)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			entry.declared = byPath[entry.function.Pkg().Path()]
			found = append(found, entry)
		}
	}
	return found, nil
}

func tableEntry(info *types.Info, statement ast.Stmt) (served, error) {
	var name string
	var function *types.Func
	ast.Inspect(statement, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.IndexExpr:
			if key := info.Types[node.Index].Value; key != nil && key.Kind() == constant.String {
				name = constant.StringVal(key)
			}
		case *ast.SelectorExpr:
			if selection := info.Selections[node]; selection != nil && selection.Kind() == types.MethodVal {
				function = selection.Obj().(*types.Func)
			}
		}
		return true
	})
	if name == "" || function == nil {
		return served{}, fmt.Errorf("a statement is no entry of the table of methods")
	}
	return served{name: name, function: function}, nil
}

func declarationOf(p *packages.Package, name string) *ast.FuncDecl {
	for _, file := range p.Syntax {
		for _, declaration := range file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if ok && function.Recv == nil && function.Name.Name == name {
				return function
			}
		}
	}
	return nil
}

// responseOf is what the method answers with: its second parameter, or what it gives to the callback.
func (m served) responseOf() (types.Type, error) {
	second := m.function.Signature().Params().At(1)
	if !isCallback(second.Type()) {
		return second.Type(), nil
	}
	var answers []types.Type
	for _, given := range m.givenTo(second) {
		if basic, ok := given.(*types.Basic); ok && basic.Kind() == types.UntypedNil {
			continue
		}
		if !slices.ContainsFunc(answers, func(t types.Type) bool { return types.Identical(t, given) }) {
			answers = append(answers, given)
		}
	}
	if len(answers) != 1 {
		return nil, fmt.Errorf("%s gives answers of %d types to its callback", m.name, len(answers))
	}
	return answers[0], nil
}

// givenTo lists the types of the first argument of every call of Return of the callback.
func (m served) givenTo(callback *types.Var) []types.Type {
	var given []types.Type
	info := m.declared.TypesInfo
	for _, file := range m.declared.Syntax {
		for _, declaration := range file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok || info.Defs[function.Name] != types.Object(m.function) {
				continue
			}
			ast.Inspect(function.Body, func(node ast.Node) bool {
				call, ok := node.(*ast.CallExpr)
				if !ok || len(call.Args) == 0 {
					return true
				}
				if selector, ok := call.Fun.(*ast.SelectorExpr); ok && selector.Sel.Name == "Return" {
					if on, ok := selector.X.(*ast.Ident); ok && info.Uses[on] == types.Object(callback) {
						given = append(given, info.TypeOf(call.Args[0]))
					}
				}
				return true
			})
		}
	}
	return given
}
