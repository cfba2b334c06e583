package scene

import (
	"math"
	"strings"
	"testing"
)

func TestADivergenceIsSaidInOtherWords(t *testing.T) {
	named := Names{P: "what the sky did", Q: "the forecast", Each: "day"}
	for _, tt := range []struct {
		name     string
		of       Names
		nats     float64
		believed string
		rulesOut float64
		want     string
	}{
		{"names", named, math.Ln2, "q", 0, "what happens is 2 times as likely, on average, as a believer of the forecast thinks. After 10 days the odds are about a thousand to one against the forecast."},
		{"the other way round", named, math.Ln2 / 2, "p", 0, "what happens is 1.41 times as likely, on average, as a believer of what the sky did thinks. After 20 days the odds are about a thousand to one against what the sky did."},
		{"no names", Names{}, math.Log(1000), "q", 0, "what happens is 1000 times as likely, on average, as a believer of q thinks. After 1 observation the odds are about a thousand to one against q."},
		{"far", Names{}, 1000, "q", 0, "After 1 observation the odds are more than a thousand to one against q."},
		{"near", Names{}, 2e-4, "q", 0, "After 34,500 observations the odds are about a thousand to one against q."},
		{"hardly anything", Names{}, 1e-12, "q", 0, "After 6.91×10¹² observations the odds are about a thousand to one against q."},
		{"beyond counting", named, 1e-16, "q", 0, ""},
		{"the same", named, 0, "q", 0, "whatever happens, it is as likely as a believer of the forecast thinks."},
		{"infinite by a tail", named, math.Inf(1), "q", 0, ""},
		{"infinite", named, math.Inf(1), "q", 0.04, "it takes about 25 days, on average, until something happens that a believer of the forecast holds impossible."},
		{"infinite at once", named, math.Inf(1), "q", 0.99, "the first day is likely to bring what a believer of the forecast holds impossible."},
		{"infinite, some day", named, math.Inf(1), "q", 1e-300, "it takes about 1.00×10³⁰⁰ days, on average, until something happens that a believer of the forecast holds impossible."},
	} {
		w := tt.of.Watch(tt.nats, tt.believed)
		w.Impossible = tt.rulesOut
		want := tt.want
		if want != "" {
			want = InOtherWords + want
		}
		if got := w.Plain(); got != want {
			t.Errorf("%s: %q\nwant %q", tt.name, got, want)
		}
	}
}

func TestAmountsAreSaidInOtherWords(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{Equally(math.Log(6), "outcomes"), "as hard to foresee as one of 6 equally likely outcomes."},
		{Equally(0, "outcomes"), "nothing is left to be foreseen."},
		{Equally(1e-9, "outcomes"), ""},
		{Equally(math.Inf(1), "outcomes"), ""},
		{Wide(math.Log(0.25)), "as hard to foresee as a number from an interval of length 0.25 in which all places are equally likely."},
		{Wide(-1e4), ""},
		{Unlikely(0), "it was bound to come."},
		{Unlikely(math.Inf(1)), "it could not come."},
		{Unlikely(math.Log(2)), "as unlikely as what comes half the time."},
		{Unlikely(math.Log(100)), "about as unlikely as 7 heads in a row with a fair coin."},
		{Unlikely(1e5), "about as unlikely as 144,000 heads in a row with a fair coin."},
	} {
		if got := strings.TrimPrefix(tt.got, InOtherWords); got != tt.want || (tt.want != "") != strings.HasPrefix(tt.got, InOtherWords) {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
	for _, nats := range []float64{math.SmallestNonzeroFloat64, 1e-300, 1e3, 1e6, math.MaxFloat64, math.NaN()} {
		w := Names{}.Watch(nats, "q")
		for _, got := range []string{w.Plain(), Equally(nats, "x"), Wide(nats), Wide(-nats), Unlikely(nats)} {
			if strings.Contains(got, "NaN") || strings.Contains(got, "Inf") || strings.Contains(got, "∞") {
				t.Errorf("%g nats: %q", nats, got)
			}
		}
	}
}
