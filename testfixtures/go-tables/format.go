package main

import (
	"fmt"
	"math"
	"strconv"
)

func describe(value any) string {
	switch v := value.(type) {
	case int64:
		return "int:" + strconv.FormatInt(v, 10)
	case uint64:
		return "uint:" + strconv.FormatUint(v, 10)
	case float64:
		return "float:" + strconv.FormatUint(math.Float64bits(v), 16)
	case bool:
		return "bool:" + strconv.FormatBool(v)
	case string:
		return "string:" + v
	case complex128:
		return "complex:" + strconv.FormatUint(math.Float64bits(real(v)), 16) + "," + strconv.FormatUint(math.Float64bits(imag(v)), 16)
	}
	panic("no such value")
}

func formatTable(row func(fields ...string)) {
	add := func(format string, values ...any) {
		fields := []string{format, fmt.Sprintf(format, values...)}
		for _, v := range values {
			fields = append(fields, describe(v))
		}
		row(fields...)
	}
	integers := []any{int64(0), int64(1), int64(-1), int64(42), int64(-255), int64(math.MaxInt64), int64(math.MinInt64),
		int64('x'), int64('ü'), int64(0x1F600), int64(0xD800), int64(0x110000), int64(7), int64('\''),
		uint64(0), uint64(255), uint64(math.MaxUint64), uint64(0xc000012345)}
	for _, v := range integers {
		for _, f := range []string{"%d", "%x", "%X", "%#x", "%#X", "%o", "%O", "%#o", "%#O", "%b", "%#b", "%c", "%q", "%+q", "%U", "%#U",
			"%v", "%+v", "%#v", "%+d", "% d", "%5d", "%-5d|", "%05d", "%-05d|", "%+06d", "%.3d", "%8.3d", "%08.3d", "%.0d", "%5.0d|",
			"% x", "%#08x", "%08b", "%032b", "%#10x", "%-#10x|", "%10U|", "%-12U|", "%#.6U", "%6c|", "%-6c|", "%s", "%t", "%f", "%e", "%p",
			"%T", "%z", "%w", "%!", "%%", "%20s", "%é"} {
			add(f, v)
		}
	}
	floats := []any{0.0, math.Copysign(0, -1), 1.0, -1.0, 0.1, 3.14159, -2.5, 2.5, 3.5, 1e6, 1e5, 123456.0, 1234567.0, 1e20, 1e21, 1e22, 1e23, 2e23, 1e-4, 1e-5,
		1.7976931348623157e308, 5e-324, 9.5e-323, 2.2250738585072014e-308, 100.0, 1.0 / 3, 6.02214076e23, 0.000001234, 12345678.9,
		math.NaN(), math.Inf(1), math.Inf(-1), 9007199254740993.0, 4.35, 0.5, 1.5, 99.95, 999999.5}
	for _, v := range floats {
		for _, f := range []string{"%v", "%g", "%G", "%e", "%E", "%f", "%F", "%.2f", "%.0f", "%.0e", "%.3e", "%.3g", "%.10g", "%.0g", "%.20g", "%b", "%x", "%X", "%.3x", "%.0x", "%.20x",
			"%+v", "%#v", "%+g", "% g", "%+.2f", "% .2f", "%10.2f|", "%-10.2f|", "%010.2f|", "%+010.2f|", "%-010.2f|", "%#g", "%#.3g", "%#.0f", "%#.0e", "%#x", "%#b", "%08v",
			"%d", "%s", "%q", "%t", "%c", "%T", "%5d", "%.1f", "%.17g", "%.25f"} {
			add(f, v)
		}
	}
	texts := []any{"", "hi", "héllo", "日本語", "a\tb\n", "\x00\x07\x7f", "\xff\xfeab", "back`tick", "quote\"d", "\u200b\u00a0", "😀x", "é\u0301", "\ufeff", "\\", "ab\xe6\x97"}
	for _, v := range texts {
		for _, f := range []string{"%s", "%v", "%+v", "%#v", "%q", "%+q", "%#q", "%#+q", "%x", "%X", "% x", "%#x", "%# x", "%# X", "%.2x", "%10x|", "%-10x|", "%010x", "%.3s|", "%10s|", "%-10s|",
			"%010s|", "%.1q", "%12q|", "%-12q|", "%.0s", "%5.1s|", "%d", "%t", "%f", "%c", "%U", "%T", "%p", "%b", "%5t", "% d", "%#d", "%.2d", "%+d"} {
			add(f, v)
		}
	}
	for _, v := range []any{true, false} {
		for _, f := range []string{"%t", "%v", "%+v", "%#v", "%8t|", "%-8t|", "%08t", "%x", "%s", "%d", "%q", "%T", "%.2t", "%5x"} {
			add(f, v)
		}
	}
	for _, v := range []any{complex(1, 2), complex(-1.5, -0.25), complex(0, 0), complex(math.NaN(), math.Inf(-1)), complex(1e30, 1e-30)} {
		for _, f := range []string{"%v", "%g", "%f", "%.2f", "%e", "%+v", "%#v", "%8.2f", "%08.2f", "%-8.2f|", "%x", "%b", "%d", "%s", "%T", "%q", "% g", "%F", "%G"} {
			add(f, v)
		}
	}
	odd := []string{"", "%", "x%", "100%% %d", "value: %d!", "%d %d", "%d %x %s", "no verb", "%!", "%5", "%5.", "%.", "%-", "%#", "%[1]d", "%[1]d %[1]x", "%[2]d", "%[1]*d", "%[x]d", "%[]d", "%[", "%[1", "%[1]",
		"%[1]5d", "%[1].2d", "%5[1]d", "%.[1]d", "%.2[1]d", "%*d", "%.*d", "%-*d", "%1000001d", "%99999999999d", "%.1000001d", "%日", "%d日本", "%+#-0 d", "%[0]d", "%[-1]d", "%[1]%", "%5%", "%d%%", "%5.2%", "%[3]*.[2]*[1]f"}
	for _, f := range odd {
		add(f)
		add(f, int64(5))
		add(f, "hi")
		add(f, 2.5)
	}
	for _, pair := range [][]any{{int64(8), int64(5)}, {int64(-8), int64(5)}, {int64(2), 3.14159}, {int64(-2), 3.14159}, {"x", int64(5)}, {uint64(6), "abc"}, {int64(2000000), int64(1)},
		{uint64(math.MaxUint64), int64(1)}, {2.5, int64(1)}, {true, "z"}, {int64(3), int64(4), int64(5)}, {12.0, int64(2), int64(6)}} {
		for _, f := range []string{"%*d|", "%-*d|", "%0*d|", "%.*f|", "%.*d|", "%*s|", "%.*s|", "%d", "%[2]*[1]d|", "%[3]*.[2]*[1]f|", "%[2]d %d", "%[1]d", "%*.*d|", "%v %v"} {
			add(f, pair...)
		}
	}
}
