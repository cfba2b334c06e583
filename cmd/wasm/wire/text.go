package wire

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// AppendText writes a tree of map[string]any, []any, string, float64, bool and nil as JSON: the page takes one text much
// faster than a thousand values. Infinity is a number too large for a float64, which JSON.parse reads as Infinity; NaN
// is null. The keys of an object are in order: equal values are equal texts, also in the page's hands. It panics on any
// other type.
func AppendText(dst []byte, value any) []byte {
	switch v := value.(type) {
	case nil:
		return append(dst, "null"...)
	case map[string]any:
		return appendObject(dst, v)
	case []any:
		return appendArray(dst, v)
	case string:
		return appendString(dst, v)
	case float64:
		return appendNumber(dst, v)
	case bool:
		return strconv.AppendBool(dst, v)
	}
	panic("wire: AppendText of a type that it does not know")
}

func appendObject(dst []byte, o map[string]any) []byte {
	var room [24]string
	keys := room[:0]
	for key := range o {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	dst = append(dst, '{')
	for i, key := range keys {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(appendString(dst, key), ':')
		dst = AppendText(dst, o[key])
	}
	return append(dst, '}')
}

func appendArray(dst []byte, a []any) []byte {
	dst = append(dst, '[')
	for i, value := range a {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = AppendText(dst, value)
	}
	return append(dst, ']')
}

func appendNumber(dst []byte, f float64) []byte {
	switch {
	case math.IsNaN(f):
		return append(dst, "null"...)
	case math.IsInf(f, 1):
		return append(dst, "1e999"...)
	case math.IsInf(f, -1):
		return append(dst, "-1e999"...)
	}
	return strconv.AppendFloat(dst, f, 'g', -1, 64)
}

// appendString writes s as a string of JSON. Bytes that are no UTF-8 become U+FFFD.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r < ' ':
			dst = append(dst, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return append(dst, '"')
}
