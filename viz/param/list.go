package param

import (
	"math"
	"strconv"
	"strings"
)

// List reads from least to most numbers of a domain, separated by commas; 0*12 repeats one. The sentence that refuses has the key and the
// place of what is wrong.
func (d *Domain) List(key, text string, least, most int) ([]float64, error) {
	var list []float64
	parts := strings.Split(text, ",")
	for _, part := range parts {
		number, times, repeated := strings.Cut(strings.TrimSpace(part), "*")
		number = strings.Replace(strings.TrimSpace(number), "−", "-", 1)
		x, err := strconv.ParseFloat(number, 64)
		count := 1
		if repeated && err == nil {
			count, err = strconv.Atoi(strings.TrimSpace(times))
		}
		switch place := len(list) + 1; {
		case err != nil || math.IsNaN(x) || math.IsInf(x, 0) || count < 1:
			return nil, Refuse("%s: %q at place %d is not a number.", key, Clip(part), place)
		case !d.Has(x) || x == 0 && !isZero(number):
			return nil, Refuse("%s: %s at place %d is not %s.", key, Clip(part), place, d.String())
		case repeated && len(list)+count > most:
			return nil, Refuse("%s has more than %d numbers; %s.", key, most, possible(least, most))
		}
		for range count {
			list = append(list, x+0) // never −0
		}
	}
	if n := len(list); n < least || n > most {
		return nil, Refuse("%s: %s; %s.", key, Plural(n, "number"), possible(least, most))
	}
	return list, nil
}

// possible says how many numbers there can be.
func possible(least, most int) string {
	if least == most {
		return "it takes " + strconv.Itoa(most)
	}
	return strconv.Itoa(least) + " to " + strconv.Itoa(most) + " are possible"
}
