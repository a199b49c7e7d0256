// Package shape is one of two with this name.
package shape

// Shape is the alpha one.
type Shape struct {
	Radius int
	hidden string
}

// Area is called by main.
func (s *Shape) Area() int { return 3 * s.Radius * s.Radius }

// New makes one.
func New(r int) *Shape { return &Shape{r, "alpha"} }
