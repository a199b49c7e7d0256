package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/packages"
)

// constants knows which constants of the API stand for the values of which type.
type constants struct {
	// followers are untyped constants declared right behind an integer type that has no typed ones: its values.
	followers map[*types.TypeName][]*types.Const
	// others are exported constants that are not the values of a type.
	others []*types.Const
}

// readConstants looks at the exported constants of the packages that make up the API.
func readConstants(api ...*packages.Package) constants {
	c := constants{followers: map[*types.TypeName][]*types.Const{}}
	for _, p := range api {
		followers := map[*types.Const]bool{}
		for _, file := range p.Syntax {
			for i, declaration := range file.Decls[:max(0, len(file.Decls)-1)] {
				owner := integerType(p.TypesInfo, declaration)
				untyped := untypedIntegers(p.TypesInfo, file.Decls[i+1])
				if owner == nil || len(untyped) == 0 || len(typedConstants(owner)) > 0 {
					continue
				}
				c.followers[owner] = untyped
				for _, follower := range untyped {
					followers[follower] = true
				}
			}
		}
		for _, name := range p.Types.Scope().Names() {
			found, ok := p.Types.Scope().Lookup(name).(*types.Const)
			if ok && found.Exported() && !followers[found] && !isOfNamedType(found) {
				c.others = append(c.others, found)
			}
		}
	}
	return c
}

func isOfNamedType(c *types.Const) bool {
	_, named := types.Unalias(c.Type()).(*types.Named)
	return named
}

// of lists the values of an integer type, smallest first.
func (c constants) of(t *types.Named) []namedValue {
	found := typedConstants(t.Obj())
	if len(found) == 0 {
		found = c.followers[t.Obj()]
	}
	slices.SortStableFunc(found, func(a, b *types.Const) int {
		return cmp.Or(compareValues(a.Val(), b.Val()), cmp.Compare(a.Name(), b.Name()))
	})
	return mapAll(found, func(c *types.Const) namedValue { return namedValue{c.Name(), jsonOf(c.Val())} })
}

// rest lists the other constants, with their packages' names, but for the commands.
func (c constants) rest(commands []namedValue) []namedValue {
	isCommand := func(c *types.Const) bool {
		return slices.ContainsFunc(commands, func(command namedValue) bool {
			return command.Name == c.Name() && bytes.Equal(command.Value, jsonOf(c.Val()))
		})
	}
	rest := slices.DeleteFunc(slices.Clone(c.others), isCommand)
	return mapAll(rest, func(c *types.Const) namedValue {
		return namedValue{c.Pkg().Name() + "." + c.Name(), jsonOf(c.Val())}
	})
}

func typedConstants(name *types.TypeName) []*types.Const {
	var found []*types.Const
	scope := name.Pkg().Scope()
	for _, other := range scope.Names() {
		c, ok := scope.Lookup(other).(*types.Const)
		if ok && c.Exported() && types.Identical(c.Type(), name.Type()) {
			found = append(found, c)
		}
	}
	return found
}

// integerType is the type that a declaration declares, if it is one integer type.
func integerType(info *types.Info, declaration ast.Decl) *types.TypeName {
	group, ok := declaration.(*ast.GenDecl)
	if !ok || group.Tok != token.TYPE || len(group.Specs) != 1 {
		return nil
	}
	name, ok := info.Defs[group.Specs[0].(*ast.TypeSpec).Name].(*types.TypeName)
	if !ok || name.IsAlias() {
		return nil
	}
	if basic, ok := name.Type().Underlying().(*types.Basic); !ok || basic.Info()&types.IsInteger == 0 {
		return nil
	}
	return name
}

// untypedIntegers lists what a declaration declares, if all of it are exported untyped integers.
func untypedIntegers(info *types.Info, declaration ast.Decl) []*types.Const {
	group, ok := declaration.(*ast.GenDecl)
	if !ok || group.Tok != token.CONST {
		return nil
	}
	var found []*types.Const
	for _, spec := range group.Specs {
		for _, name := range spec.(*ast.ValueSpec).Names {
			c, ok := info.Defs[name].(*types.Const)
			if !ok || !c.Exported() || !types.Identical(c.Type(), types.Typ[types.UntypedInt]) {
				return nil
			}
			found = append(found, c)
		}
	}
	return found
}

// commandsOf lists the commands that a server understands: what the name of a DebuggerCommand is compared with. It takes
// any other name as a command that does nothing.
func commandsOf(debugger *packages.Package) ([]namedValue, error) {
	byValue := map[string]namedValue{}
	add := func(e ast.Expr) {
		value := debugger.TypesInfo.Types[e].Value
		if value == nil || value.Kind() != constant.String {
			return
		}
		name := ""
		ast.Inspect(e, func(node ast.Node) bool {
			if id, ok := node.(*ast.Ident); ok {
				name = id.Name // of api.Next the last
			}
			return true
		})
		byValue[constant.StringVal(value)] = namedValue{name, jsonOf(value)}
	}
	for _, file := range debugger.Syntax {
		ast.Inspect(file, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.SwitchStmt:
				if isCommandName(debugger.TypesInfo, node.Tag) {
					for _, clause := range node.Body.List {
						for _, e := range clause.(*ast.CaseClause).List {
							add(e)
						}
					}
				}
			case *ast.BinaryExpr:
				if isCommandName(debugger.TypesInfo, node.X) {
					add(node.Y)
				}
			}
			return true
		})
	}
	if len(byValue) == 0 {
		return nil, fmt.Errorf("no comparison of a command's name was found in %s", debugger.PkgPath)
	}
	var commands []namedValue
	for _, command := range byValue {
		commands = append(commands, command)
	}
	slices.SortFunc(commands, func(a, b namedValue) int { return cmp.Compare(string(a.Value), string(b.Value)) })
	return commands, nil
}

// isCommandName says whether an expression is the field Name of a DebuggerCommand.
func isCommandName(info *types.Info, e ast.Expr) bool {
	selector, ok := e.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "Name" {
		return false
	}
	return goName(pointee(info.TypeOf(selector.X))) == "api.DebuggerCommand"
}

func compareValues(a, b constant.Value) int {
	switch {
	case constant.Compare(a, token.LSS, b):
		return -1
	case constant.Compare(b, token.LSS, a):
		return 1
	}
	return 0
}

func jsonOf(value constant.Value) json.RawMessage {
	if value.Kind() == constant.String {
		text, _ := json.Marshal(constant.StringVal(value)) // a string can always be written
		return text
	}
	return json.RawMessage(value.ExactString())
}

func mapAll[A, B any](all []A, change func(A) B) []B {
	changed := make([]B, 0, len(all))
	for _, a := range all {
		changed = append(changed, change(a))
	}
	return changed
}
