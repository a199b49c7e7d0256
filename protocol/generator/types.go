package main

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// schema gathers the types that methods lead to.
type schema struct {
	constants constants
	types     map[string]typeInfo
	origin    map[string]*types.Named
}

func newSchema(c constants) *schema {
	return &schema{c, map[string]typeInfo{}, map[string]*types.Named{}}
}

// sorted lists the types by name.
func (s *schema) sorted() []typeInfo {
	var all []typeInfo
	for _, t := range s.types {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b typeInfo) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// object is the name of the struct that a request or a response is.
func (s *schema) object(t types.Type) (string, error) {
	found, err := s.shapeOf(t)
	if err != nil {
		return "", err
	}
	if found.Kind != "object" {
		return "", fmt.Errorf("%s is no struct", goName(t))
	}
	return found.Type, nil
}

func (s *schema) shapeOf(t types.Type) (shape, error) {
	t = types.Unalias(t)
	if named, ok := t.(*types.Named); ok {
		return s.shapeOfNamed(named)
	}
	switch t := t.(type) {
	case *types.Basic:
		if t.Info()&(types.IsBoolean|types.IsInteger|types.IsFloat|types.IsString) != 0 && t.Info()&types.IsUntyped == 0 {
			return shape{Kind: types.Typ[t.Kind()].Name()}, nil // uint8 for byte
		}
	case *types.Pointer:
		pointee, err := s.shapeOf(t.Elem())
		pointee.Nullable = true
		return pointee, err
	case *types.Slice:
		if isPlainByte(t.Elem()) {
			return shape{Kind: "bytes", Nullable: true}, nil
		}
		element, err := s.shapeOf(t.Elem())
		return shape{Kind: "list", Element: &element, Nullable: true}, err
	case *types.Array:
		element, err := s.shapeOf(t.Elem())
		return shape{Kind: "array", Length: t.Len(), Element: &element}, err
	case *types.Map:
		key, err := s.shapeOf(t.Key())
		if err != nil {
			return shape{}, err
		}
		value, err := s.shapeOf(t.Elem())
		return shape{Kind: "map", Key: key.Kind, Element: &value, Nullable: true}, err
	case *types.Interface:
		return shape{Kind: "any", Nullable: true}, nil
	}
	return shape{}, fmt.Errorf("%s has no JSON that this generator knows", goName(t))
}

func (s *schema) shapeOfNamed(t *types.Named) (shape, error) {
	name := goName(t)
	if name == "time.Time" {
		return shape{Kind: "time"}, nil
	}
	switch underlying := t.Underlying().(type) {
	case *types.Struct:
		return shape{Kind: "object", Type: name}, s.addStruct(name, t, underlying)
	case *types.Basic:
		values := s.constants.of(t)
		if underlying.Info()&types.IsInteger == 0 || len(values) == 0 {
			break
		}
		if hasMarshaller(t) {
			return shape{}, fmt.Errorf("%s writes its JSON itself, in a way that this generator does not know", name)
		}
		s.types[name] = typeInfo{Name: name, Underlying: underlying.Name(), Constants: values}
		return shape{Kind: "enum", Type: name}, s.claim(name, t)
	}
	if hasMarshaller(t) {
		return shape{}, fmt.Errorf("%s writes its JSON itself, in a way that this generator does not know", name)
	}
	return s.shapeOf(t.Underlying())
}

func (s *schema) addStruct(name string, t *types.Named, underlying *types.Struct) error {
	if _, known := s.types[name]; known {
		return s.claim(name, t)
	}
	if err := s.claim(name, t); err != nil {
		return err
	}
	info := typeInfo{Name: name, Marshaller: hasMarshaller(t)}
	s.types[name] = info // it may be reached again from its own fields
	members, err := fieldsOf(underlying)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, member := range members {
		found, err := s.shapeOf(member.variable.Type())
		if err != nil {
			return fmt.Errorf("%s.%s: %w", name, member.name, err)
		}
		described := field{Name: member.name, Go: goName(member.variable.Type()), shape: found, Omitempty: member.omitempty}
		if member.embedded != nil {
			described.From = goName(member.embedded)
		}
		info.Fields = append(info.Fields, described)
	}
	s.types[name] = info
	return nil
}

// claim makes sure that a name, which has only the last part of the package's path, means one type.
func (s *schema) claim(name string, t *types.Named) error {
	if other, taken := s.origin[name]; taken && other != t {
		return fmt.Errorf("%s is the name of two types", name)
	}
	s.origin[name] = t
	return nil
}

func isPlainByte(t types.Type) bool {
	basic, ok := types.Unalias(t).(*types.Basic)
	return ok && basic.Kind() == types.Uint8
}

// hasMarshaller says whether a type, or a pointer to it, has methods that encoding/json calls.
func hasMarshaller(t *types.Named) bool {
	set := types.NewMethodSet(types.NewPointer(t))
	for _, name := range []string{"MarshalJSON", "UnmarshalJSON", "MarshalText", "UnmarshalText"} {
		if set.Lookup(nil, name) != nil {
			return true
		}
	}
	return false
}

// goName writes a type as Go does, with packages' names.
func goName(t types.Type) string {
	return types.TypeString(t, (*types.Package).Name)
}
