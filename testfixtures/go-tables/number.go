package main

import (
	"math"
	"strconv"
)

func numberTable(row func(fields ...string)) {
	result := func(function, text, value string, err error) {
		message := ""
		if err != nil {
			message = err.Error()
		}
		row(function, text, value, message)
	}
	texts := []string{"", "0", "1", "-1", "+1", "12a", "a", "00", "010", "0x1F", "0X1f", "0b101", "0B2", "0o17", "0O8", "08", "1_000", "_1", "1_", "1__0", "0x_1", "0_1", "0x", "0b", "0o", "-0x10", "+0b11", "-", "+", " 1", "1 ", "--1",
		"9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "0xffffffffffffffff", "0x10000000000000000", "99999999999999999999999", "1e3", "1.5", "٣",
		"a\"b", "\xff", "0x1p-2", "_", "0_", "-0_7", "0x1_2", "0b1_", "-18446744073709551616"}
	for _, s := range texts {
		n, err := strconv.Atoi(s)
		result("Atoi", s, strconv.Itoa(n), err)
		for _, base := range []int{0, 10, 16} {
			i, err := strconv.ParseInt(s, base, 64)
			result("ParseInt"+strconv.Itoa(base), s, strconv.FormatInt(i, 10), err)
			u, err := strconv.ParseUint(s, base, 64)
			result("ParseUint"+strconv.Itoa(base), s, strconv.FormatUint(u, 10), err)
		}
	}
	for _, s := range append(texts, "3.14", "-2.5e10", ".5", "5.", ".", "1e", "1e+", "1e400", "-1e400", "1e-400", "inf", "+Inf", "-INFINITY", "infinit", "nan", "NaN", "+nan", "-nan", "0x1.8p3", "0x.8p0", "0x1p", "0x1.8", "1_0.5", "0x1_0p0", "1e1_0", "0x1p1_0", "1d", "1f", "0x_1p0", "0x1_p0", "1e20", "4.9e-324") {
		f, err := strconv.ParseFloat(s, 64)
		result("ParseFloat", s, strconv.FormatUint(math.Float64bits(f), 16), err)
	}
}
