package main

import "fmt"

// describe makes the catalogue of a release, but for where it comes from.
func describe(p program) (catalogue, error) {
	found := readConstants(p.api, p.rpc2)
	types := newSchema(found)
	methods, err := servedMethods(p)
	if err != nil {
		return catalogue{}, err
	}
	var result catalogue
	for _, m := range methods {
		described, err := m.describe(types)
		if err != nil {
			return catalogue{}, fmt.Errorf("%s: %w", m.name, err)
		}
		result.Methods = append(result.Methods, described)
	}
	if result.Commands, err = commandsOf(p.debugger); err != nil {
		return catalogue{}, err
	}
	result.Constants = found.rest(result.Commands)
	result.Types = types.sorted()
	return result, nil
}

func (m served) describe(types *schema) (method, error) {
	parameters := m.function.Signature().Params()
	request, err := types.object(parameters.At(0).Type())
	if err != nil {
		return method{}, err
	}
	answer, err := m.responseOf()
	if err != nil {
		return method{}, err
	}
	response, err := types.object(answer)
	if err != nil {
		return method{}, err
	}
	answered := inOrder
	if isCallback(parameters.At(1).Type()) {
		answered = outOfOrder
	}
	return method{m.name, request, response, answered}, nil
}
