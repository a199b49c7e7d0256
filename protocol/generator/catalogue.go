package main

import (
	"bytes"
	"encoding/json"
)

// catalogue is what can be said to the servers of one release.
type catalogue struct {
	Delve     string       // the release
	Module    string       // where it comes from
	Sum       string       // what the checksum database says of it
	Methods   []method     // by name
	Commands  []namedValue // what a DebuggerCommand may be named, by value
	Constants []namedValue // other constants of the API, by name
	Types     []typeInfo   // every type that a method leads to, by name
}

// method is one call.
type method struct {
	Name     string `json:"name"`
	Request  string `json:"request"`
	Response string `json:"response"`
	// Answered is "in order" when nothing behind it on its connection is read before it is answered, else "out of order".
	Answered string `json:"answered"`
}

const (
	inOrder    = "in order"
	outOfOrder = "out of order"
)

// typeInfo is a struct, with its fields, or an integer type, with its constants.
type typeInfo struct {
	Name       string
	Underlying string // of an integer type
	Marshaller bool   // whether it has methods of its own that write or read its JSON
	Fields     []field
	Constants  []namedValue
}

// field is a member of a JSON object.
type field struct {
	Name string `json:"name"`
	Go   string `json:"go"`
	shape
	// Omitempty says that the member may be missing: it is omitted when empty, or stands in an embedded pointer.
	Omitempty bool `json:"omitempty,omitempty"`
	// From is the embedded struct that it stands in.
	From string `json:"from,omitempty"`
}

// shape is what a value looks like in JSON.
type shape struct {
	// Kind is a basic type of Go, or bytes (base64), time (RFC 3339), object, enum (a number), list, array, map or any.
	Kind     string `json:"kind"`
	Type     string `json:"type,omitempty"`     // of an object or enum
	Length   int64  `json:"length,omitempty"`   // of an array
	Key      string `json:"key,omitempty"`      // of a map: its keys' kind
	Element  *shape `json:"element,omitempty"`  // of a list, an array or a map
	Nullable bool   `json:"nullable,omitempty"` // whether it may be null
}

// namedValue is a constant: its name in Go and its value, a number or a string.
type namedValue struct {
	Name  string          `json:"name"`
	Value json.RawMessage `json:"value"`
}

// text is the catalogue with a line for each method, field and constant, so that versions can be compared line by line.
func (c catalogue) text() ([]byte, error) {
	w := &writer{}
	w.open("{")
	w.member("delve", c.Delve)
	w.member("module", c.Module)
	w.member("sum", c.Sum)
	lines(w, "methods", c.Methods)
	lines(w, "commands", c.Commands)
	lines(w, "constants", c.Constants)
	w.name("types")
	w.open("[")
	for _, t := range c.Types {
		w.next()
		w.open("{")
		w.member("name", t.Name)
		if t.Marshaller {
			w.member("marshaller", true)
		}
		if t.Underlying == "" {
			lines(w, "fields", t.Fields)
		} else {
			w.member("underlying", t.Underlying)
			lines(w, "constants", t.Constants)
		}
		w.close("}")
	}
	w.close("]")
	w.close("}")
	w.out.WriteByte('\n')
	return w.out.Bytes(), w.failure
}

// lines writes a member that is a list, an element a line.
func lines[T any](w *writer, name string, elements []T) {
	w.name(name)
	w.open("[")
	for _, element := range elements {
		w.next()
		w.value(element)
	}
	w.close("]")
}

// writer writes JSON: what is opened goes on for lines, a value takes one.
type writer struct {
	out     bytes.Buffer
	depth   int
	begun   bool // whether there is something in what was opened last
	failure error
}

func (w *writer) open(bracket string) {
	w.out.WriteString(bracket)
	w.depth++
	w.begun = false
}

func (w *writer) close(bracket string) {
	w.depth--
	if w.begun {
		w.newLine()
	}
	w.out.WriteString(bracket)
	w.begun = true
}

// next begins a new line for the next element.
func (w *writer) next() {
	if w.begun {
		w.out.WriteByte(',')
	}
	w.newLine()
	w.begun = true
}

func (w *writer) newLine() {
	w.out.WriteByte('\n')
	for range w.depth {
		w.out.WriteString("  ")
	}
}

func (w *writer) name(name string) {
	w.next()
	w.value(name)
	w.out.WriteString(": ")
}

func (w *writer) member(name string, value any) {
	w.name(name)
	w.value(value)
}

func (w *writer) value(value any) {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil && w.failure == nil {
		w.failure = err
	}
	w.out.Write(bytes.TrimRight(line.Bytes(), "\n"))
}
