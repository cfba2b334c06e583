package wire_test

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
	"iridescent/viz/input"
)

type fields = map[string]any

func read(f fields) (viz.Msg, error) {
	return wire.Message(func(name string) any { return f[name] })
}

func TestEveryMessageOfThePageIsUnderstood(t *testing.T) {
	for _, c := range []struct {
		fields fields
		want   viz.Msg
	}{
		{fields{"type": "restore", "hash": "#v=1", "time": 1.0}, viz.Restore{Hash: "#v=1", Time: 1}},
		{fields{"type": "follow", "hash": "#v=1", "time": 2.0}, viz.Follow{Hash: "#v=1", Time: 2}},
		{fields{"type": "set", "hash": "unit=nat", "time": 2.0}, viz.Set{Hash: "unit=nat", Time: 2}},
		{fields{"type": "do", "action": "swap", "time": 3.0}, viz.Do{Action: "swap", Time: 3}},
		{fields{"type": "do", "action": "preset", "argument": "swan", "time": 3.0}, viz.Do{Action: "preset", Argument: "swan", Time: 3}},
		{fields{"type": "key", "name": "Home", "handle": "q2", "shift": true, "time": 4.0},
			viz.Input{Event: input.Key{Name: "Home", Handle: "q2", Shift: true, Time: 4}}},
		{fields{"type": "assign", "handle": "p0", "value": 0.5, "time": 5.0}, viz.Input{Event: input.Assign{Handle: "p0", Value: 0.5, Time: 5}}},
		{fields{"type": "surroundings", "theme": "dark", "talk": true, "still": true, "focus": "p1"}, viz.Surroundings{Theme: "dark", Talk: true, Focus: "p1", Still: true}},
		{fields{"type": "dismiss"}, viz.Dismiss{}},
		{fields{"type": "tick", "time": 6.0}, viz.Input{Event: input.Tick{Time: 6}}},
	} {
		got, err := read(c.fields)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v: got %#v, %v, want %#v", c.fields, got, err, c.want)
		}
	}
}

func TestAWrongMessageIsRefusedByTheNameOfWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		fields fields
		names  string
	}{
		{fields{}, `"type"`},
		{fields{"type": 1.0}, `"type"`},
		{fields{"type": "explode"}, `"explode"`},
		{fields{"type": "restore"}, `"hash"`},
		{fields{"type": "do", "action": "swap", "argument": 3.0, "time": 1.0}, `"argument"`},
		{fields{"type": "key", "name": "Home", "handle": "p0", "shift": "yes", "time": 1.0}, `"shift"`},
		{fields{"type": "assign", "handle": "p0", "value": math.NaN(), "time": 1.0}, `"value"`},
		{fields{"type": "assign", "handle": "p0", "value": "1", "time": 1.0}, `"value"`},
		{fields{"type": "tick", "time": math.Inf(1)}, `"time"`},
	} {
		if _, err := read(c.fields); err == nil || !strings.Contains(err.Error(), c.names) {
			t.Errorf("%v: the error is %v, want one that names %s", c.fields, err, c.names)
		}
	}
}
