package curves

import (
	"math"
	"strconv"
	"strings"

	"iridescent/viz/mark"
	"iridescent/viz/param"
)

// text writes the family and its arguments as in a URL: "normal(0,1)".
func (c *Curve) text() string {
	f := c.family()
	b := f.name + "("
	for k := range f.arguments {
		if k > 0 {
			b += ","
		}
		b += param.Shortest(c.Arguments[k])
	}
	return b + ")"
}

// parseCurve reads what text writes.
func parseCurve(key, text string) (Curve, error) {
	text = strings.TrimSpace(text)
	name, rest, open := strings.Cut(text, "(")
	list, after, closed := strings.Cut(rest, ")")
	k := findFamily(strings.ToLower(strings.TrimSpace(name)))
	if k < 0 {
		return Curve{}, param.Refuse("%s: %q is no family; there are %s.", key, param.Clip(name), familyNames())
	}
	f := &families[k]
	if !open || !closed || strings.TrimSpace(after) != "" {
		return Curve{}, param.Refuse("%s: %q is not written as %s.", key, param.Clip(text), f.pattern())
	}
	parts := strings.Split(list, ",")
	if len(parts) != len(f.arguments) {
		return Curve{}, param.Refuse("%s: %s has %s, here are %d.", key, f.pattern(), param.Plural(len(f.arguments), "number"), len(parts))
	}
	c := whole(k)
	for i, part := range parts {
		x, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
			return Curve{}, param.Refuse("%s: %s of %s: %q is not a number.", key, f.arguments[i].name, f.name, param.Clip(part))
		}
		c.Arguments[i] = x + 0
	}
	if wrong := f.check(&c.Arguments); wrong != "" {
		return Curve{}, param.Refuse("%s: %s: %s.", key, f.name, wrong)
	}
	return c, nil
}

// pattern shows how a family is written: "normal(mu,sigma)".
func (f *family) pattern() string {
	var names []string
	for _, a := range f.arguments {
		names = append(names, a.name)
	}
	return f.name + "(" + strings.Join(names, ",") + ")"
}

func familyNames() string {
	var names []string
	for k := range families {
		names = append(names, families[k].name)
	}
	return strings.Join(names, ", ")
}

// cutText writes the ends of the cut, "" if there is none.
func (c *Curve) cutText() string {
	if !c.isCut() {
		return ""
	}
	return endText(c.Low) + "," + endText(c.High)
}

func endText(x float64) string {
	switch {
	case math.IsInf(x, -1):
		return "-inf"
	case math.IsInf(x, 1):
		return "inf"
	}
	return param.Shortest(x)
}

// parseCut reads what cutText writes.
func parseCut(key, text string) (low, high float64, err error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return math.Inf(-1), math.Inf(1), nil
	}
	parts := strings.Split(text, ",")
	if len(parts) != 2 {
		return 0, 0, param.Refuse("%s: two ends are needed, as -1,2 or -inf,2; here are %d.", key, len(parts))
	}
	var ends [2]float64
	for i, part := range parts {
		part = strings.TrimSpace(part)
		x, err := strconv.ParseFloat(part, 64)
		if err != nil || math.IsNaN(x) {
			return 0, 0, param.Refuse("%s: %q is neither a number nor inf or -inf.", key, param.Clip(part))
		}
		if !math.IsInf(x, 0) && math.Abs(x) > farthest {
			return 0, 0, param.Refuse("%s: %s is not between -100000 and 100000.", key, param.Clip(part))
		}
		ends[i] = x + 0
	}
	if !(ends[0] < ends[1]) {
		return 0, 0, param.Refuse("%s: the lower end %s is not below the upper end %s.", key, endText(ends[0]), endText(ends[1]))
	}
	return ends[0], ends[1], nil
}

// trimmed writes a number that the reader set for people, with a real minus sign.
func trimmed(x float64) string { return strings.Replace(mark.Trimmed(x), "-", "−", 1) }
