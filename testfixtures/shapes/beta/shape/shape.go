// Package shape is the other of two with this name.
package shape

// Shape is the beta one.
type Shape struct {
	Side int
	Kind uint8
}

// Area is called by main.
func (s *Shape) Area() int { return s.Side * s.Side }

// New makes one.
func New(s int) *Shape { return &Shape{s, 2} }
