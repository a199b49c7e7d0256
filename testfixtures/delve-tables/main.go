// Command delvetables prints tables of what Delve's packages answer.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/cosiner/argv"
	"github.com/go-delve/delve/pkg/config"
	"github.com/go-delve/delve/pkg/locspec"
	"github.com/go-delve/delve/service/api"
)

var out = bufio.NewWriter(os.Stdout)

func row(fields ...string) {
	for i := range fields {
		fields[i] = strconv.QuoteToASCII(fields[i])
	}
	fmt.Fprintln(out, strings.Join(fields, "\t"))
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func main() {
	defer out.Flush()
	os.Clearenv()
	os.Setenv("HOME", "/home/me")
	os.Setenv("a1", "v w")
	for _, s := range []string{"", " ", "a", "a b", " a  b ", "'a b'", "\"a b\"", "a'b'c\"d\"", "a|b", "a | b | c", "|", "a|", "|a", "a||b", "'a", "\"a", "`a`", "x`a b`y", "`a", "a\\ b", "a\\", "\\a", "'a\\n'", "\"a\\tb\\q\"", "\"a\\\"b", "\"a\\\"", "'it\\'s",
		"$HOME", "'$HOME'", "\"$HOME\"", "${HOME}x", "$HOMEx", "$a1", "\"$a1\"", "$", "a$", "$%", "${}", "${", "${HOME", "${a b}", "$$", "$1x", "${1}x", "\\$HOME", "\"\\$HOME\"", "$-x", "a\tb\nc", "a\u00a0b", "é 日本", "< in", ">out.txt 2>err", "-noargs", "''", "\"\" ''", "a ''", "'a' 'b", "`x` 'open", "a\\|b", "'a|b'", "$HOME'x'\\ y", "\\\\", "'\\\\'", "\"\\a\\b\\f\\v\\r\\$\""} {
		v, err := argv.Argv(s, func(s string) (string, error) { return "", fmt.Errorf("Backtick not supported in '%s'", s) }, nil)
		fields := []string{"argv", s, message(err)}
		for _, section := range v {
			for _, word := range section {
				fields = append(fields, "w"+word)
			}
			fields = append(fields, "|")
		}
		row(fields...)
	}
	for _, s := range []string{"", " ", "a", "a b", "\"a b\" c", "a\"b c\"d", "\"\"", "\"\" \"\"", "\"", "\"a", "a\\b", "\"a\\\"b\"", "\"a\\", "\"a\\xb\"", "'a b'", "a\u00a0b", "\ta\n", "x \"\"", "\"\"x", "\"a\"\"b\""} {
		for _, q := range "\"'" {
			row(append([]string{"fields", s, string(q)}, config.SplitQuotedFields(s, q)...)...)
		}
		row(append([]string{"two", s}, config.Split2PartsBySpace(s)...)...)
	}
	for _, s := range []string{"a b c", "a  b", " a", "a ", "a\tb", "a\tb c\t", "\u00a0a b\u2003"} {
		row(append([]string{"two", s}, config.Split2PartsBySpace(s)...)...)
	}
	for _, s := range []string{"", "+", "+1", "-1", "+x", "-0", "+0x1", "1", "0x10", "010", "1_0", "99999999999999999999", "-9", "/", "//", "/a/", "/a", "/a/b", "/a/b/", "/a\\/b/", "/a\\/", "/a\\.b/", "/a\\\\/", "*", "*x", "*main.f + 1", "a", "a.b", "a.b.c", "a.b.c.d", "(*T).m", "p.(*T).m", "p.T.m", "(*).m", "(*T.m",
		"a/b.c", "a/b.(*T).m", "a/b", "a/b/", "/a/b.f", "/a/b.T.f", "/a/b.go:1", "a.go:1", "a.go:", "a.go:-1", "a.go:x", "a.go:0x1", ":1", ":", "a:b:1", "C:\\a.go:1", "C:\\a.go", "main.f:3", "é.go:x", "a.b/c.d", "a.b/c.d.e", "x y", "main.(*T).m:1", ".", "..", "a.", ".a", "github.com/a.b/c.d.(*T).m", "a.go:+1", "\"x\":y", "main.f[...]", "main.F[go.shape.int]", "main.F[a/b.T]"} {
		spec, err := locspec.Parse(s)
		row("location", s, describe(spec), message(err))
	}
	for _, path := range []string{"", "/a/b/c.go", "a/b.go", "/a", "/ab/c.go", "C:\\a\\b.go", "c:/A/b.go", "\\\\host\\s\\b.go", "/A/b.go", "/a/b\\c.go", "É/x.go", "/a/"} {
		for _, from := range []string{"", "/a", "/a/", "/A", "C:\\a", "C:\\a\\", "c:/a", "\\\\host\\s", "a", "É", "/"} {
			for _, to := range []string{"", "/x", "/x/", "D:\\y", "D:\\y\\", "x", "/x\\y"} {
				row("path", path, from, to, locspec.SubstitutePath(path, [][2]string{{"/none", "/n"}, {from, to}, {"/a", "/second"}}))
			}
		}
	}
	long := "host.example/team/tool.T"
	for _, s := range []string{"int", "", "*", "[", "[]", "map[", "map[string]", "a/b.T", "a/b/c.T", "/a.T", "//a.T", "interface{}", "interface {}", "struct{}", "struct {}", "unsafe.Pointer", "X[]", "X[", "X]", "a b", "error"} {
		row("type", s, api.ShortenType(s))
	}
	for _, f := range []string{"%s", "*%s", "**%s", "[]%s", "[4]%s", "[]*%s", "map[string]%s", "map[%s]int", "map[%s]%[1]s", "map[[2]%s]%[1]s", "map[string]map[%s]int", "chan %s", "func(%s)", "func (%s)", "func() %s", "struct { A %s }", "struct{ A %s }", "interface { M(%s) }", "interface { M() %s }", "G[%s]", "x/y/z.G[%s]", "x/y/z.G[%s,int]", "x/y/z.G[%s, %[1]s]",
		"x/y/z.G[map[%s]int]", "x/y/z.G[[]%s]", "x/y/z.G[G[%s]]", "x/y/z.G[%s]x", "*x/y/z.G[*%s]", "[]map[string]interface {}", "map[%s]interface {}", "%s-x", "%s@v1.2", "é/ü/%s", "(%s)", "x/y/z.G[struct {}]", "x/y/z.G[func()]", "x/y/z.G[a,b", "map[string]struct {}", "%s.func1", "x/y/z.G[interface {}]", "[]interface {}"} {
		s := f
		if strings.Contains(f, "%") {
			s = fmt.Sprintf(f, long)
		}
		row("type", s, api.ShortenType(s))
	}
	for _, s := range []string{"", "a", "1", "a1", "1a", "-1", "+5", "a_b", "a b", "é", "日本", "٣", "Ⅷ", "a-b", "99999999999999999999", "0x1", "😀", "a\x00", "ª", "e\u0301"} {
		row("name", s, message(api.ValidBreakpointName(s)))
	}
}

func describe(spec locspec.LocationSpec) string {
	switch s := spec.(type) {
	case *locspec.OffsetLocationSpec:
		return fmt.Sprint("offset ", s.Offset)
	case *locspec.LineLocationSpec:
		return fmt.Sprint("line ", s.Line)
	case *locspec.AddrLocationSpec:
		return "address " + s.AddrExpr
	case *locspec.RegexLocationSpec:
		return "regex " + s.FuncRegex
	case *locspec.NormalLocationSpec:
		text := fmt.Sprintf("named %s line %d", s.Base, s.LineOffset)
		if f := s.FuncBase; f != nil {
			text += fmt.Sprintf(" function %s,%v,%s,%s,%s", f.PackageName, f.AbsolutePackage, f.ReceiverName, f.PackageOrReceiverName, f.BaseName)
		}
		return text
	}
	return ""
}
