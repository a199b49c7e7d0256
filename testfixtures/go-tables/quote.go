package main

import "strconv"

func quoteTable(row func(fields ...string)) {
	texts := []string{"", "plain", "a\"b", "a'b", "a`b", "a\\b", "\a\b\f\n\r\t\v", "\x00\x01\x1f\x7f", "\u0080\u00a0\u00ad", "é", "日本語", "😀", "\u200b\u2028\u2029\u3000", "\ufeff", "\ufffd", "\xff", "\xc0\x80", "\xe2\x82",
		"\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf0\x9f\x98", "a\xffb\xfec", "\ue000", "\U0010ffff", "\U000e0001", "e\u0301", "ⅷ½²", "€∑←", "tab\there", "\u0378", "\u2066evil\u2069", "\u061c", "\x1b[31m"}
	for _, s := range texts {
		row("string", s, strconv.Quote(s), strconv.QuoteToASCII(s), strconv.FormatBool(strconv.CanBackquote(s)))
	}
	for _, r := range []rune{0, 'x', '\'', '"', '\\', '\n', 0x7f, 0x80, 0xa0, 0xad, 0xe9, 0x200b, 0xd800, 0xdfff, 0xfeff, 0xfffd, 0x1f600, 0x10ffff, 0x110000, -1} {
		row("rune", strconv.Itoa(int(r)), strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r))
	}
	for _, s := range []string{``, `"`, `""`, `"a"`, `"a`, `a"`, `"a\n\t\x41\101\u00e9\U0001F600\\\""`, `"\'"`, `'\''`, `'"'`, `'\"'`, `'a'`, `'ab'`, `''`, "`a\\n`", "`a`b`", "`a\rb`", `"\q"`, `"\x4"`, `"\400"`, `"\ud800"`, `"\U00110000"`, "\"a\nb\"", `"\`, `"\"`,
		`'\xff'`, `"\xff\xfe"`, `'\u00e9'`, `"é"`, `'é'`, `abc`, `'\101'`, `"a"b"`, "\"\xff\""} {
		value, err := strconv.Unquote(s)
		row("unquote", s, strconv.FormatBool(err == nil), value)
	}
	// Where printable characters start and end.
	printable := false
	for r := rune(0); r <= 0x10ffff; r++ {
		if strconv.IsPrint(r) != printable {
			printable = !printable
			row("print", strconv.Itoa(int(r)), strconv.FormatBool(printable))
		}
	}
}
