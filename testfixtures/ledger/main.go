// Command ledger books postings on an account, and books one kind of them wrongly.
package main

import "fmt"

type Posting struct {
	Number int
	Kind   string
	Cents  int64
}

type Account struct {
	Balance int64
	Booked  int
}

// Book adds a posting to the balance. A chargeback takes money away, which somebody forgot.
func (a *Account) Book(p Posting) {
	switch p.Kind {
	case "withdrawal", "fee":
		a.Balance -= p.Cents
	default:
		a.Balance += p.Cents
	}
	a.Booked++
}

func postings() []Posting {
	kinds := []string{"deposit", "withdrawal", "deposit", "fee"}
	var all []Posting
	for i := 0; i < 400; i++ {
		all = append(all, Posting{i, kinds[i%len(kinds)], int64(100 + i)})
	}
	all[271].Kind = "chargeback"
	return all
}

// sign says on which side a posting stands.
func sign(kind string) int64 {
	if kind == "deposit" {
		return 1
	}
	return -1
}

func main() {
	account := &Account{}
	var want int64
	for _, p := range postings() {
		account.Book(p)
		want += sign(p.Kind) * p.Cents
		check(account, p, want)
	}
	fmt.Println("balance", account.Balance, "want", want)
}

func check(a *Account, p Posting, want int64) {}
