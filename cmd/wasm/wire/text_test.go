package wire_test

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"

	"iridescent/cmd/wasm/wire"
)

func TestTextIsJSONOfTheSameValues(t *testing.T) {
	for _, v := range []any{
		"", "plain", "\"\\/\b\f\n\r\t\x00\x1f\x7f", "√‖∞ 😀 \u2028", true, false, 0.0, -1.5, 1e300, 5e-324, 0.1,
		[]any{}, []any{"a", 1.0, []any{true}}, map[string]any{}, map[string]any{"k\n": []any{map[string]any{"x": "y", "z": 2.0}}},
	} {
		text := wire.AppendText(nil, v)
		var got any
		if err := json.Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, v) {
			t.Errorf("%#v became %s, read as %#v, %v", v, text, got, err)
		}
	}
}

func TestEqualValuesAreEqualTexts(t *testing.T) {
	o := func() any { return map[string]any{"b": 1.0, "a": map[string]any{"z": "y", "x": true}, "c": []any{}} }
	want := `{"a":{"x":true,"z":"y"},"b":1,"c":[]}`
	for range 50 {
		if got := string(wire.AppendText(nil, o())); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	}
}

func TestNumbersThatJSONDoesNotHave(t *testing.T) {
	got := string(wire.AppendText(nil, []any{math.Inf(1), math.Inf(-1), math.NaN()}))
	if want := "[1e999,-1e999,null]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestBytesThatAreNoTextAreReplaced(t *testing.T) {
	if got, want := string(wire.AppendText(nil, "a\xffb")), "\"a\ufffdb\""; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestATypeThatTheTextCannotHoldPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an int was written")
		}
	}()
	wire.AppendText(nil, 1)
}
