// Package store keeps the stock of the demo's little warehouse.
package store

import (
	"fmt"
	"sort"
	"time"
)

// Condition says what can be done with an item; values combine.
type Condition uint8

const (
	Sellable Condition = 1 << iota
	Fragile
	Perishable
)

// Size is in millimetres.
type Size struct {
	Width, Height, Depth int32
}

// Item is one kind of good.
type Item struct {
	Name      string
	Price     float64
	Size      Size
	Condition Condition
	Tags      []string
	Added     time.Time
	Details   interface{}
}

// Origin is the Details of something imported.
type Origin struct {
	Country string
	Batch   *Batch
}

// Batch is what arrived together.
type Batch struct {
	Number   int
	Previous *Batch
}

// Shelf holds items by name, and a log of every change.
type Shelf struct {
	Label    string
	Capacity int
	items    map[string]*Item
	counts   map[string]int
	log      []Entry
}

// Entry is one change of a shelf.
type Entry struct {
	Sequence uint32
	Name     string
	Delta    int
}

// FullError says what did not fit.
type FullError struct {
	Shelf string
	Item  Item
}

func (e *FullError) Error() string {
	return fmt.Sprintf("shelf %s has no room for %s", e.Shelf, e.Item.Name)
}

// NewShelf makes an empty shelf.
func NewShelf(label string, capacity int) *Shelf {
	return &Shelf{Label: label, Capacity: capacity, items: make(map[string]*Item), counts: make(map[string]int)}
}

// Add puts n of an item on the shelf.
func (s *Shelf) Add(item Item, n int) error {
	total := s.Total()
	if total+n > s.Capacity {
		return &FullError{Shelf: s.Label, Item: item}
	}
	s.items[item.Name] = &item
	s.counts[item.Name] += n
	s.log = append(s.log, Entry{Sequence: uint32(len(s.log)), Name: item.Name, Delta: n})
	return nil
}

// Total counts everything on the shelf.
func (s *Shelf) Total() int {
	sum := 0
	for _, n := range s.counts {
		sum += n
	}
	return sum
}

// Names lists the items in order.
func (s *Shelf) Names() []string {
	names := make([]string, 0, len(s.items))
	for name := range s.items {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// Worth is the price of everything on the shelf, times factor.
func (s *Shelf) Worth(factor int) float64 {
	worth := 0.0
	for _, name := range s.Names() {
		worth += s.items[name].Price * float64(s.counts[name]*factor)
	}
	return worth
}

// History returns the log.
func (s *Shelf) History() []Entry {
	return s.log
}
