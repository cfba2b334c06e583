package curiosity

import (
	"strconv"
	"strings"

	"iridescent/viz/param"
)

// flip is one flip: the coin, from 0, times two, and one more for heads.
type flip byte

func newFlip(coin int, heads bool) flip {
	if heads {
		return flip(2*coin + 1)
	}
	return flip(2 * coin)
}

func (f flip) coin() int { return int(f / 2) }

func (f flip) heads() bool { return f%2 == 1 }

// codes are the flips as the address has them, in their order: coin 1 shows heads in "1h".
const codes = "1t1h2t2h3t3h"

// side names what a coin shows.
func side(heads bool) string {
	if heads {
		return "heads"
	}
	return "tails"
}

// none is how the address writes that nothing was flipped.
const none = "none"

// readFlips reads flips as the address has them: "1h,1t,2h", and "3t*20" for twenty in a row.
func readFlips(text string) (string, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" || text == none {
		return "", nil
	}
	var b strings.Builder
	for k, part := range strings.Split(text, ",") {
		f, n, ok := readRun(strings.TrimSpace(part))
		if !ok {
			return "", param.Refuse("flips: %q at place %d is no flip such as 1h (coin 1 shows heads) or 3t, or 3t*20.", param.Clip(part), k+1)
		}
		if b.Len()+n > MaxFlips {
			return "", param.Refuse("flips: more than %d.", MaxFlips)
		}
		b.WriteString(strings.Repeat(string(rune(f)), n))
	}
	return b.String(), nil
}

// readRun reads one flip, or several equal ones in a row.
func readRun(text string) (f flip, n int, ok bool) {
	one, count, several := strings.Cut(text, "*")
	n = 1
	if several {
		var err error
		if n, err = strconv.Atoi(count); err != nil || n < 1 || n > MaxFlips || count[0] == '+' {
			return 0, 0, false
		}
	}
	at := strings.Index(codes, one)
	return flip(at / 2), n, len(one) == 2 && at >= 0 && at%2 == 0
}

// writeFlips is the inverse of readFlips.
func writeFlips(flips string) string {
	if flips == "" {
		return none
	}
	var b strings.Builder
	for k := 0; k < len(flips); {
		n := 1
		for k+n < len(flips) && flips[k+n] == flips[k] {
			n++
		}
		if k > 0 {
			b.WriteByte(',')
		}
		b.WriteString(codes[2*flips[k]:][:2])
		if n > 1 {
			b.WriteString("*" + strconv.Itoa(n))
		}
		k += n
	}
	return b.String()
}
