package api

import (
	"reflect"
	"time"
)

const (
	Go   = "go"
	Stop = "stop"
	Spin = "spin" // the debugger does not know it
)

const Limit = 1 << 40

type DebuggerCommand struct {
	Name string `json:"name"`
	Deep bool   `json:",omitempty"`
}

type Flags uint16

const (
	FlagA = 1 << iota
	FlagB
)

type Colour uint8

const (
	Red Colour = iota
	Green
	hidden
)

// Count follows no constants that are its own.
type Count int

type Place struct {
	PC   uint64 `json:"pc"`
	File string `json:"file"`
	Line int
}

type details struct {
	Depth int
}

type Extra struct {
	Text  string
	Label string
}

type Thing struct {
	Place
	*Extra
	details
	Line    int32 `json:"line"`
	Label   string
	File    string `json:"file,omitempty"`
	Kind    reflect.Kind
	Flags   Flags
	Colour  Colour
	Count   Count
	Letter  byte
	Bytes   []byte
	Rules   [][2]string
	Hits    map[string]uint64
	Next    *Thing
	Things  []Thing
	When    time.Time
	Any     interface{}
	Secret  string `json:"-"`
	Dash    string `json:"-,"`
	private int
}

type Loud struct{ Value string }

func (l *Loud) MarshalJSON() ([]byte, error) { return nil, nil }
