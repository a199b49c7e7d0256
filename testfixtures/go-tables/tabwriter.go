package main

import (
	"bytes"
	"strconv"
	"text/tabwriter"
)

func tabwriterTable(row func(fields ...string)) {
	texts := []string{"", "a", "\n", "\t", "a\tb", "a\tb\n", "a\tb\nccc\td\n", "a\tb\tc\nlonger\tx\ty\n", "a\t\tc\nbb\tb\tc\n", "\ta\tb\n\tccc\td\n", "\t\tx\n\tyy\tx\n", "a\tb\n\nc\td\n", "a\tb\nplain\nccc\td\n", "a\tb\t\nccc\td\t\n", "é\tb\n日本語\tc\n😀\td\n",
		"a\vb\nccc\vd\n", "\v\vx\n\v\vy\n", "\t\tx\n\t\ty\n", "a\tb\fccc\td\n", "a\tb\nccc\td", "a\tb\nccc", "a\tb\tc\nx\ty\nlonger\tz\tw\nq\n", "a:\t1\nbbbb:\t22\ncc:\t333\n", "=>\tmain.go:12\t0x4a1200*\t488d\tLEA\n\tmain.go:13\t0x4a1207\te8\tCALL x\n\tm.go:1\t0x1\t\tNOP\n",
		"0xc000:\t0x01\t0x02\t\n0xc008:\t0x03\t\n", "name\t\"value\"\nlonger-name\t<not defined>\nx\tmap[a:b]\n", "\"from\"\t→\t\"to\"\n\"f\"\t→\t\"t\"\n", "a\tb\nc\td\te\nf\tg\th\ti\nj\tk\nl\n", "x\t\n\t\nyy\t\n", "a b\tc d\n  e\tf  \n", "\n\na\tb\n\n", "a\t\xff\xfeb\tc\nddd\te\tf\n"}
	for _, setting := range []struct {
		min, tab, pad int
		char          byte
		flags         uint
	}{{0, 8, 0, '-', 0}, {0, 8, 2, ' ', tabwriter.TabIndent}, {4, 4, 2, ' ', 0}, {1, 8, 1, '\t', 0}, {0, 8, 1, ' ', 0}, {0, 0, 3, ' ', 0}, {5, 0, 1, '.', tabwriter.AlignRight},
		{8, 8, 1, '\t', tabwriter.AlignRight}, {0, 8, 1, ' ', tabwriter.DiscardEmptyColumns}, {4, 8, 1, '\t', tabwriter.DiscardEmptyColumns}, {0, 4, 1, ' ', tabwriter.Debug}, {0, 8, 1, ' ', tabwriter.AlignRight | tabwriter.Debug | tabwriter.TabIndent}, {0, 0, 1, '\t', 0}} {
		for _, text := range texts {
			if bytes.IndexByte([]byte(text), 0xff) >= 0 {
				continue
			}
			var out bytes.Buffer
			w := tabwriter.NewWriter(&out, setting.min, setting.tab, setting.pad, setting.char, setting.flags)
			// In two pieces, so that cells are also cut.
			w.Write([]byte(text[:len(text)/2]))
			w.Write([]byte(text[len(text)/2:]))
			w.Flush()
			w.Write([]byte(text))
			w.Flush()
			row(strconv.Itoa(setting.min), strconv.Itoa(setting.tab), strconv.Itoa(setting.pad), string(rune(setting.char)), strconv.Itoa(int(setting.flags)), text, out.String())
		}
	}
}
