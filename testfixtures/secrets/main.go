// Secrets of every kind, each called after an animal: in names, paths, values, keys, arguments, the environment, errors.
// A recording that was made anonymous must show none of them.
package main

import (
	"context"
	"fmt"
	"os"
	"runtime/pprof"
	"time"

	"example.com/jdlv/testfixtures/secrets/wombat"
)

var galah = os.Getenv("NUMBAT_TOKEN")

func main() {
	environment := os.Environ()
	ledger := &wombat.PossumLedger{
		Koala:   "marmot-4711 and lemur",
		Balance: map[string]int{"dingo@example.com": 41115550199, "go": 7},
		Raw:     []byte("echidna=ocelot"),
		Runes:   []rune("gecko"),
		Account: 41115550199,
		Rate:    3.1415926535,
		Opened:  time.Date(2024, 2, 29, 9, 30, 0, 0, time.UTC),
		Broken:  "tapir\xff\xfecivet",
		Handler: wombat.FeedQuoll,
	}
	copy(ledger.Label[:], "kinkajou tarsier")
	pprof.Do(context.Background(), pprof.Labels("tenant", "cassowary"), func(context.Context) {
		err := ledger.TransferBandicoot("wallaby")
		fmt.Println(err, galah, len(environment))
	})
}
