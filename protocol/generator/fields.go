package main

import (
	"cmp"
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// candidate is a field of a struct or of one that is embedded in it, with what decides between those of the same name.
type candidate struct {
	name      string
	variable  *types.Var
	embedded  types.Type // the embedded struct that it stands in, if it does
	index     []int      // the way to it through embedded structs
	tagged    bool
	omitempty bool
}

// fieldsOf lists the members of a struct's JSON in the order in which encoding/json writes them. Embedded structs are
// flattened; of members of the same name the one nearest the top counts, then the tagged one, and if there are still
// several, none.
func fieldsOf(t *types.Struct) ([]candidate, error) {
	all, err := candidates(t, nil, nil, false, map[types.Type]bool{})
	if err != nil {
		return nil, err
	}
	byName := map[string][]candidate{}
	for _, c := range all {
		byName[c.name] = append(byName[c.name], c)
	}
	var kept []candidate
	for _, same := range byName {
		slices.SortFunc(same, func(a, b candidate) int {
			return cmp.Or(cmp.Compare(len(a.index), len(b.index)), cmp.Compare(rank(a), rank(b)))
		})
		if len(same) > 1 && len(same[0].index) == len(same[1].index) && same[0].tagged == same[1].tagged {
			continue
		}
		kept = append(kept, same[0])
	}
	slices.SortFunc(kept, func(a, b candidate) int { return slices.Compare(a.index, b.index) })
	return kept, nil
}

func rank(c candidate) int {
	if c.tagged {
		return 0
	}
	return 1
}

func candidates(
	t *types.Struct, in types.Type, way []int, mayBeMissing bool, inside map[types.Type]bool,
) ([]candidate, error) {
	var found []candidate
	for i := range t.NumFields() {
		variable := t.Field(i)
		embedded, isPointer := embeddedStruct(variable)
		if !variable.Exported() && (embedded == nil || isPointer) {
			continue
		}
		tag, hasTag := reflect.StructTag(t.Tag(i)).Lookup("json")
		if tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if !isValidName(name) {
			name = ""
		}
		index := append(slices.Clone(way), i)
		if embedded != nil && name == "" {
			if inside[embedded] {
				return nil, fmt.Errorf("%s is embedded in itself", variable.Type())
			}
			inside[embedded] = true
			promoted, err := candidates(embedded, pointee(variable.Type()), index, mayBeMissing || isPointer, inside)
			if err != nil {
				return nil, err
			}
			delete(inside, embedded)
			found = append(found, promoted...)
			continue
		}
		if !variable.Exported() {
			continue
		}
		c := candidate{variable.Name(), variable, in, index, hasTag && name != "", mayBeMissing}
		if name != "" {
			c.name = name
		}
		for option := range strings.SplitSeq(options, ",") {
			switch option {
			case "":
			case "omitempty", "omitzero":
				c.omitempty = true
			default:
				return nil, fmt.Errorf("the field %s has the option %q, which is new to this generator", variable.Name(), option)
			}
		}
		found = append(found, c)
	}
	return found, nil
}

// embeddedStruct is the struct that a field embeds, by itself or by a pointer, if it does.
func embeddedStruct(variable *types.Var) (embedded *types.Struct, isPointer bool) {
	if !variable.Embedded() {
		return nil, false
	}
	_, isPointer = types.Unalias(variable.Type()).(*types.Pointer)
	embedded, _ = pointee(variable.Type()).Underlying().(*types.Struct)
	return embedded, isPointer
}

// pointee is what a pointer points at, and anything else itself.
func pointee(t types.Type) types.Type {
	if pointer, ok := types.Unalias(t).(*types.Pointer); ok {
		return pointer.Elem()
	}
	return t
}

// isValidName says what names encoding/json takes from a tag.
func isValidName(name string) bool {
	for _, c := range name {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return name != ""
}
