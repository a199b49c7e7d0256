// A small inventory service: shelves are filled, orders are packed by workers, a checksum watches over the labels.
package main

import (
	"context"
	"fmt"
	"runtime/pprof"
	"sync"
	"time"

	"example.com/jdlv/testfixtures/demo/store"
)

// Order asks for some of one item.
type Order struct {
	ID       int
	Item     string
	Quantity int
	Customer *Customer
}

// Customer is who ordered.
type Customer struct {
	Name    string
	Address [3]string
	Limits  map[string]int
}

// Warehouse is everything there is.
type Warehouse struct {
	Shelves []*store.Shelf
	Orders  []Order
	Label   [16]byte
	Sealed  uint32
	Readers [100]int
	Opened  time.Time
	mu      sync.Mutex
}

var opened = time.Date(2024, time.February, 29, 9, 30, 0, 0, time.UTC)

func fill(w *Warehouse) error {
	shelf := store.NewShelf("north", 100)
	batch := &store.Batch{Number: 7, Previous: &store.Batch{Number: 6}}
	goods := []store.Item{
		{Name: "anvil", Price: 49.5, Size: store.Size{Width: 300, Height: 250, Depth: 120}, Condition: store.Sellable},
		{Name: "bottle", Price: 2.25, Condition: store.Sellable | store.Fragile, Tags: []string{"glass", "green"}},
		{Name: "cheese", Price: 7, Condition: store.Sellable | store.Perishable, Details: store.Origin{Country: "CH", Batch: batch}},
	}
	for i, item := range goods {
		item.Added = opened.AddDate(0, 0, i)
		if err := shelf.Add(item, 10*(i+1)); err != nil {
			return err
		}
	}
	w.Shelves = append(w.Shelves, shelf)
	return nil
}

func (w *Warehouse) checksum() uint32 {
	sum := w.Sealed
	for _, b := range w.Label {
		sum = sum*31 + uint32(b)
	}
	return sum
}

// Discount is what an order of n pieces saves, in per cent.
func Discount(n int) int {
	if n > 20 {
		return 15
	}
	return n / 2
}

func pack(ctx context.Context, orders <-chan Order, packed chan<- string) {
	for order := range orders {
		packed <- fmt.Sprintf("#%d %d x %s", order.ID, order.Quantity, order.Item)
	}
}

func main() {
	w := &Warehouse{Opened: opened, Sealed: 0xc0ffee}
	copy(w.Label[:], "warehouse-1")
	for i := range w.Readers {
		w.Readers[i] = i * i
	}
	if err := fill(w); err != nil {
		fmt.Println(err)
		return
	}
	customer := &Customer{Name: "Ada", Address: [3]string{"1 Main Street", "", "Bern"}, Limits: map[string]int{"anvil": 3}}
	orders := make(chan Order)
	packed := make(chan string, 4)
	for i := 0; i < 3; i++ {
		labels := pprof.Labels("role", "packer", "number", fmt.Sprint(i))
		go pprof.Do(context.Background(), labels, func(ctx context.Context) { pack(ctx, orders, packed) })
	}
	for i, name := range w.Shelves[0].Names() {
		order := Order{ID: i + 1, Item: name, Quantity: 12 * (i + 1), Customer: customer}
		w.Orders = append(w.Orders, order)
		orders <- order
		fmt.Println(<-packed, "discount", Discount(order.Quantity))
	}
	close(orders)
	fmt.Printf("worth %.2f, checksum %08x\n", w.Shelves[0].Worth(1), w.checksum())
}
