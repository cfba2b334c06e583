package surprise

import (
	"strconv"
	"strings"

	"iridescent/viz/param"
)

// run is so many sightings of one kind in a row.
type run struct {
	black bool
	count int
}

// none is how the URL writes that nothing was seen.
const none = "none"

// parseRuns reads sightings as the URL has them: runs of w and b with their lengths, separated by commas.
func parseRuns(text string) ([]run, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" || text == none {
		return nil, nil
	}
	var runs []run
	total := 0
	for part := range strings.SplitSeq(text, ",") {
		r, ok := parseRun(strings.TrimSpace(part))
		if !ok {
			return nil, param.Refuse("seen: %q is no run of sightings such as w120 or b1.", param.Clip(part))
		}
		if total += r.count; total > MaxSeen {
			return nil, param.Refuse("seen: more than %d in all.", MaxSeen)
		}
		runs = join(runs, r)
	}
	return runs, nil
}

// parseRun reads one run; a letter alone is one sighting.
func parseRun(text string) (run, bool) {
	if text == "" || text[0] != 'w' && text[0] != 'b' {
		return run{}, false
	}
	r := run{black: text[0] == 'b', count: 1}
	if len(text) > 1 {
		n, err := strconv.Atoi(text[1:])
		if err != nil || n < 1 || n > MaxSeen || text[1] == '+' {
			return r, false
		}
		r.count = n
	}
	return r, true
}

// join appends a run, which makes the last one longer if it is of the same kind.
func join(runs []run, r run) []run {
	if n := len(runs); n > 0 && runs[n-1].black == r.black {
		runs[n-1].count += r.count
		return runs
	}
	return append(runs, r)
}

// formatRuns is the inverse of parseRuns, "" for nothing.
func formatRuns(runs []run) string {
	var b []byte
	for k, r := range runs {
		if k > 0 {
			b = append(b, ',')
		}
		b = append(b, "wb"[index(r.black)])
		b = strconv.AppendInt(b, int64(r.count), 10)
	}
	return string(b)
}

// history returns the sightings of the model, which are valid.
func (m *Model) history() []run {
	runs, _ := parseRuns(m.Seen)
	return runs
}

// count returns how many of each were seen.
func count(runs []run) (blacks, whites int) {
	for _, r := range runs {
		if r.black {
			blacks += r.count
		} else {
			whites += r.count
		}
	}
	return blacks, whites
}
