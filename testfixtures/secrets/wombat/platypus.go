// Package wombat keeps a ledger.
package wombat

import (
	"errors"
	"time"
)

// PossumLedger is what is kept.
type PossumLedger struct {
	Koala   string
	Balance map[string]int
	Label   [24]byte
	Raw     []byte
	Runes   []rune
	Account int64
	Rate    float64
	Opened  time.Time
	Broken  string
	Handler func(int) int
	Any     interface{}
}

// FeedQuoll is a function that a field holds.
func FeedQuoll(ocelots int) int { return ocelots + 1 }

// TransferBandicoot fails.
func (l *PossumLedger) TransferBandicoot(kookaburra string) error {
	pangolin := struct{ Axolotl string }{kookaburra + " and numbat"}
	l.Any = pangolin
	err := errors.New("no credit for the " + kookaburra)
	return err
}
