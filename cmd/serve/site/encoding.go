package site

import "strings"

// The codings in the server's order of preference, with the ending of their
// siblings.
var codings = []struct{ name, ending string }{
	{"br", ".br"},
	{"zstd", ".zst"},
	{"gzip", ".gz"},
}

// A weight is how welcome a coding is, in half thousandths: 2000 for q=1, 0
// for refused, and unnamed for plain bytes that the client does not mention,
// which come after everything it does.
type weight int

const unnamed weight = 1

// negotiate picks the form to send by the lines of Accept-Encoding (RFC 9110,
// section 12.5.3), the first of those that are equally welcome; nil if none
// is. A client that says nothing gets the plain bytes.
func negotiate(forms []*form, accepted []string) *form {
	var best *form
	var most weight
	for _, f := range forms {
		if w := welcome(accepted, f.coding); w > most {
			best, most = f, w
		}
	}
	return best
}

// welcome weighs a coding: by its name, else by "*", else only plain bytes
// are welcome.
func welcome(accepted []string, coding string) weight {
	var other weight
	if coding == "" {
		coding, other = "identity", unnamed
	}
	for _, line := range accepted {
		for item := range strings.SplitSeq(line, ",") {
			name, w, ok := parseItem(item)
			switch {
			case !ok:
			case isCoding(name, coding):
				return w
			case name == "*":
				other = w
			}
		}
	}
	return other
}

func isCoding(name, coding string) bool {
	return strings.EqualFold(name, coding) || coding == "gzip" && strings.EqualFold(name, "x-gzip")
}

// parseItem reads "br" or "br;q=0.5". An item whose weight cannot be read is
// as if it were not there.
func parseItem(item string) (name string, w weight, ok bool) {
	name, parameters, _ := strings.Cut(item, ";")
	name, w = strings.TrimSpace(name), 2000
	for parameter := range strings.SplitSeq(parameters, ";") {
		key, value, found := strings.Cut(parameter, "=")
		if !found || !strings.EqualFold(strings.TrimSpace(key), "q") {
			continue
		}
		if w, ok = parseWeight(strings.TrimSpace(value)); !ok {
			return "", 0, false
		}
	}
	return name, w, name != ""
}

// parseWeight reads 0 to 1 with at most three decimals.
func parseWeight(q string) (weight, bool) {
	whole, decimals, _ := strings.Cut(q, ".")
	if whole != "0" && whole != "1" || len(decimals) > 3 {
		return 0, false
	}
	w := 1000 * int(whole[0]-'0')
	for i, unit := 0, 100; i < len(decimals); i, unit = i+1, unit/10 {
		if decimals[i] < '0' || decimals[i] > '9' {
			return 0, false
		}
		w += unit * int(decimals[i]-'0')
	}
	return weight(2 * w), w <= 1000
}
