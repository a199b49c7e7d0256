package main

import (
	"go/parser"
	"go/scanner"
	"strconv"
)

func syntaxTable(row func(fields ...string)) {
	whole := []string{"x", "x + y*2", "a.b.c[1].d", "*(*main.T)(0xc000)", `(*"pkg/path.T")(x)`, "f(a, b...)", "m[\"k\"]", "s[1:2]", "s[:]", "s[1:2:3]", "x.(T)", "x.(*pkg.T)", "x.(type)", "&x", "-x", "!a && b || c == d", "[]int{1, 2}", "map[string]int{\"a\": 1}",
		"struct{A int; B string}{1, \"x\"}", "T{A: 1, B: {2}}", "[...]int{1}", "func(int, string) (bool, error)", "func(a, b int, c ...string)", "chan int", "<-ch", "<-chan int", "chan<- int", "<-chan<- chan int", "interface{ M(); String() string }",
		"interface{ ~int | string }", "G[int]", "G[int, string](x)", "pkg.G[T]{}", "x<<3 &^ 1", "1e5 + 0x1p-2 + 'a' + `raw`", "x.y.(z).w(1)[2]", "(x)", "((x))", "a // comment", "a /* c */ + b", "é + 日本", "^x", "~x", "x == y", "x != nil", "a <= b", "runtime.curg._panic", "f()()", "f(\n)", "f(1,\n2)",
		"struct{ *T; pkg.U; x, y int `tag` }", "struct{a [3]int; b []T; T[int]}", "[3][4]int{}", "*p.x", "**p", "&T{}", "func() int { return 1 }()", "x.f(func(a int) bool { return a > 1 })", "len(s)", "(*T)(nil)", "0b101", "0o17", "017", "1_000", "3i", "'\\n'", "'\\x41'", "'\\u00e9'", "\"a\\tb\""}
	broken := []string{"", " ", "=", "x =", "= 1", "x = 1", "x=1", "a.b = \"x=y\"", "a == b", "a == b = c", "a <= b", "a <= b = c", "f(x = 1)", "m[\"a=b\"] = 2", "(a) = (b)", "*p = 5", "s[0] = 'x'", "x = y = z", "x := 1", "x += 1", "x++", "a b", "a +", "a + + ", "a * / b", "(", "(a", "a)", "a]", "a}", "[", "[]",
		"[1]", "f(", "f(a", "f(a,", "f(a b)", "f(a,,b)", "f(a;b)", "m[", "m[]", "m[1", "m[1:", "m[1:2:]", "m[::]", "m[1::3]", "x.", "x.1", "x.(", "x.()", "x.(1)", "x.(T", "\"abc", "'a", "'ab'", "''", "'\\", "'\\q'", "\"\\q\"", "\"\\x1\"", "\"\\u12\"", "\"\\ud800\"", "'\\400'", "`abc", "0x", "0b2", "0o8", "08", "09.5", "1e", "1e+", "0x1.0", "0b1.0", "1__0", "1_", "0x_", "1p3", "0x1e+2", "0b1e3",
		"#", "$x", "@a", "x?", "a ? b : c", "\\", "“x”", "a\x00b", "a\ufeffb", "\ufeffa", "x\u200b", "func", "func(", "func(a int", "func(a int, b)", "func(a, b int, string)", "func(...int, a int)", "func() (...int)", "func(a b c)", "func(int, a string)", "func(1)", "func[T any](x T)", "func[]()", "func(a,)", "func(a int;b int)", "func() {", "func() { x := 1 ",
		"map", "map[", "map[string]", "map[string", "map string", "chan", "chan<-", "<-chan", "<-", "<-<-chan int", "<-chan<- int", "<-(chan int)", "<-chan chan<- int x", "struct", "struct{", "struct{a}", "struct{a int", "struct{a int b int}", "struct{a, int}", "struct{(T)}", "struct{*(T)}", "struct{(*T)}", "struct{1}", "struct{a int,}", "struct{a [3,]int}", "struct{a.}", "interface", "interface{", "interface{ M( }", "interface{ 1 }", "interface{ ~ }", "interface{ a | }", "interface{ M() int, }",
		"[]int{1 2}", "[]int{1,", "[]int{", "T{a: }", "T{a: 1 b: 2}", "T{,}", "(T){1}", "((T)){}", "([]int){1}", "f{}{}", "x{1", "if", "for x", "return", "return 1", "var x", "type T", "package main", "go f()", "x; y", "x;", "x\ny", "x\n", "x +\ny", "x\n+ y", "f(a\n)", "[]int{1\n}", "m[1\n]", "f(a\n,b)", "1 2", "\"a\" \"b\"", "x 1", "a.b c.d", "print x", "x /* open", "x // c\ny", "a /*\n*/ b", "/* \n */", "a ... b", "...", "a...", ":", ",", "a,b", "a, b = 1, 2", "!", "&", "&&", "a &&", "a && = b", "!= x", "-", "x.y.", "x..y", "日本 =", "é = \"ü\" b", "a = \"unterminated", "a = 'ab'", "a = 08", "a = $", "a = (", "'ab' = 08 $", "08 $ =", "a[08] = $ $", "case", "default:", "else", "import \"x\"", "range x", "G[int,]", "G[int,,]", "G[int string]", "G[", "pkg.G[]x", "x[a:b:c:d]", "x[a,b:c]", "x.(type) = 1",
		"a.type", "a.func", "type", "map[string]int = x", "func(a int) = b", "struct{a int} = b", "((((", "))))", "a\n=\nb", "\n\n=", "f(\n=", "$\n$\n$", "a = b\n= c", "😀", "a😀 = 1", "\xff", "a \xff = b", "\"\xff\" = 1", "1.5.x", "1..x", "0.x", "a.0", "x = 1; y = 2", "f(a...b)", "f(a..., b)", "f(a...", "f(...)", "f(a:b)", "m[a=b]", "T{a=1}", "{1}", "{}", "x{}.y = 1", "[]T{{1}, {2 3}}", "[...]", "[...]int", "[1,2]int", "[1,]int", "x.(map[string]int", "x.([]", "*", "**", "*=", "x *= 2", "x <- y", "x <- = y", "a = <-", "~", "a ~ b", "a | = b"}
	for _, text := range append(whole, broken...) {
		if text == "" || !hasInvalid(text) {
			_, err := parser.ParseExpr(text)
			if err == nil {
				row(text, "", "", "")
				continue
			}
			first := err.(scanner.ErrorList)[0]
			row(text, err.Error(), strconv.Itoa(first.Pos.Offset), first.Msg)
		}
	}
}

// hasInvalid reports whether a text is no UTF-8; a Java string could not hold it.
func hasInvalid(text string) bool {
	for i, r := range text {
		if r == 0xfffd && text[i] == 0xff {
			return true
		}
	}
	return false
}
