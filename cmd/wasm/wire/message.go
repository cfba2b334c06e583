package wire

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"iridescent/viz"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/input"
)

// Fields gives the fields of a message from the page: a string, a float64, a bool, or nil if there is no such field.
type Fields func(name string) any

// Message reads a message. An error is a mistake of the page: an unknown type, or a field of the wrong type.
func Message(fields Fields) (viz.Msg, error) {
	r := reader{fields: fields}
	kind := r.text("type")
	read, ok := messages[kind]
	if r.err == nil && !ok {
		return nil, fmt.Errorf("there is no message %q", kind)
	}
	if r.err != nil {
		return nil, r.err
	}
	m := read(&r)
	return m, r.err
}

// messages are the types of messages.
var messages = map[string]func(r *reader) viz.Msg{
	"restore": func(r *reader) viz.Msg {
		return viz.Restore{Hash: r.text("hash"), History: r.optional("history"), Time: r.length("time")}
	},
	"set":    func(r *reader) viz.Msg { return viz.Set{Hash: r.text("hash"), Time: r.number("time")} },
	"follow": func(r *reader) viz.Msg { return viz.Follow{Hash: r.text("hash"), Time: r.number("time")} },
	"do": func(r *reader) viz.Msg {
		return viz.Do{Action: r.text("action"), Argument: r.optional("argument"), Time: r.number("time")}
	},
	"key": func(r *reader) viz.Msg {
		return viz.Input{Event: input.Key{Name: r.text("name"), Handle: r.text("handle"), Shift: r.flag("shift"), Time: r.number("time")}}
	},
	"assign": func(r *reader) viz.Msg {
		return viz.Input{Event: input.Assign{Handle: r.text("handle"), Value: r.number("value"), Time: r.number("time")}}
	},
	"surroundings": func(r *reader) viz.Msg {
		return viz.Surroundings{Theme: r.text("theme"), Talk: r.flag("talk"), Stage: r.length("stage"), Text: r.length("text"), Page: r.given("page"), Forced: r.forced(), Focus: r.text("focus"), HideTerms: slices.Contains(strings.Fields(r.optional("hide")), "terms"), Still: r.flag("still"), Top: r.length("top"), Above: r.length("above")}
	},
	"hover":   func(r *reader) viz.Msg { return viz.Hover{At: geom.Point{X: r.number("x"), Y: r.number("y")}} },
	"dismiss": func(*reader) viz.Msg { return viz.Dismiss{} },
	"tick":    func(r *reader) viz.Msg { return viz.Input{Event: input.Tick{Time: r.number("time")}} },
}

// reader reads fields and keeps the first mistake.
type reader struct {
	fields Fields
	err    error
}

func (r *reader) expect(name, what string, ok bool) {
	if !ok && r.err == nil {
		r.err = fmt.Errorf("the field %q of a message must be %s", name, what)
	}
}

func (r *reader) text(name string) string {
	s, ok := r.fields(name).(string)
	r.expect(name, "a text", ok)
	return s
}

func (r *reader) optional(name string) string {
	if r.fields(name) == nil {
		return ""
	}
	return r.text(name)
}

func (r *reader) flag(name string) bool {
	b, ok := r.fields(name).(bool)
	r.expect(name, "true or false", ok)
	return b
}

// given is a flag that may be left out: then it is false.
func (r *reader) given(name string) bool { return r.fields(name) != nil && r.flag(name) }

// forced are two colours as numbers 0xRRGGBB; nil if there are none.
func (r *reader) forced() *viz.Forced {
	if r.fields("ink") == nil {
		return nil
	}
	return &viz.Forced{Text: color(r.number("ink")), Ground: color(r.number("ground"))}
}

func color(rgb float64) canvas.Color {
	return canvas.RGB(uint32(max(rgb, 0)))
}

// length is a number of CSS pixels; 0 if there is none.
func (r *reader) length(name string) float64 {
	if r.fields(name) == nil {
		return 0
	}
	return max(r.number(name), 0)
}

func (r *reader) number(name string) float64 {
	f, ok := r.fields(name).(float64)
	r.expect(name, "a finite number", ok && !math.IsNaN(f) && !math.IsInf(f, 0))
	return f
}
