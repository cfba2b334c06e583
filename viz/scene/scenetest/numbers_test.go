package scenetest

import (
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// What says a number in other words is worked out from the number.
func TestAWrongNumberInOtherWordsIsNamed(t *testing.T) {
	s := State{Unit: infotheory.Bit, Laws: true, Own: map[string]float64{"what q rules out": 0.04, "hills": 2}}
	for _, c := range []struct {
		nats float64
		text string
		want bool
	}{
		{math.Ln2, "What happens is 2 times as likely. After 10 days the odds are about a thousand to one against two hills.", true},
		{math.Ln2, "What happens is 2.01 times as likely.", true},
		{math.Ln2, "What happens is 2.1 times as likely.", false},
		{math.Ln2, "After 9 days the odds are about a thousand to one.", false},
		{math.Ln2, "After 11 days the odds are about a thousand to one.", false},
		{2e-4, "After 34,500 days the odds are about a thousand to one.", true},
		{2e-4, "After 34,000 days the odds are about a thousand to one.", false},
		{math.Ln2, "After 10 days the odds are about a thousand to one against three hills.", false},
		{math.Log(6), "One of 6 equally likely outcomes.", true},
		{math.Log(6), "One of 6.1 equally likely outcomes.", false},
		{math.Log(100), "About as unlikely as 7 heads in a row.", true},
		{math.Log(100), "About as unlikely as 6 heads in a row.", false},
		{math.Log(4. / 3), "As unlikely as what comes 75 times in 100.", true},
		{math.Log(4. / 3), "As unlikely as what comes 76 times in 100.", false},
		{math.Inf(1), "It takes about 25 days.", true},
		{math.Inf(1), "It takes about 24 days.", false},
	} {
		s.Plain = []float64{c.nats}
		if got := s.Untrue(c.text); (len(got) == 0) != c.want {
			t.Errorf("%v nats, %q: %v", c.nats, c.text, got)
		}
	}
}

func TestAWrongNumberInWordsIsNamed(t *testing.T) {
	s := State{Unit: infotheory.Bit, Readings: []scene.Reading{{Name: "KL(p‖q)", Nats: math.Log(100)}, {Name: "JSD", Nats: 0.69 * math.Ln2}, {Name: "tiny", Nats: 2.94e-7 * math.Ln2}, {Name: "ELBO", Nats: -1.5 * math.Ln2}, {Name: "KL(q‖p)", Nats: math.Inf(1)}},
		Own: map[string]float64{"share": 0.01, "worth": 1000, "seen": 200, "q of black": 0.18, "other": 0.5, "lambda": 0.25, "hills of p": 2, "valleys": 3}}
	for _, c := range []struct {
		text  string
		wrong []string
	}{
		{"It costs 6.64 bits, 6.644 bits or 6.6.", nil},
		{"It costs 6.65 bits.", []string{"6.65"}},
		{"It costs 6.64 nats.", []string{"6.64"}},
		{"It costs 1 bit.", []string{"1"}},
		{"It costs 0.7 bits, of which 0.69 are new and 0.68 are not.", []string{"0.68"}},
		{"2.9×10⁻⁷ bits, not 2.8×10⁻⁷ or 2.9×10⁻⁶.", []string{"2.8×10⁻⁷", "2.9×10⁻⁶"}},
		{"The bound is −1.50 bits, never 1.50 bits.", []string{"1.50"}},
		{"One in a hundred, said a belief worth a thousand swans: 1 % and once in 100.", nil},
		{"One in a thousand swans, two in a hundred; once in 1,000.", []string{"One in a thousand", "two in a hundred", "once in 1,000"}},
		{"Two hundred swans on two hills.", nil},
		{"Three hills, 201 swans.", []string{"Three", "201"}},
		{"Three made-up hills and two green valleys, but three valleys and 3 in all.", []string{"Three", "two"}},
		{"It costs {klpq} bits.", []string{"It costs"}},
		{"It comes 18 times in 100, in 18 %, half the time.", nil},
		{"It comes 19 times in 100, in 17 %.", []string{"19 times in 100", "17"}},
		{"λ = ¼, not ½ or ¾; ∞.", []string{"¾"}},
		{"The black one by one, one way, and in one look (Lewand 2000), A2 and x².", nil},
		{"One swan.", []string{"One"}},
	} {
		got := s.Untrue(c.text)
		if len(got) != len(c.wrong) {
			t.Errorf("%q: %q, want %q", c.text, got, c.wrong)
			continue
		}
		for k, wrong := range c.wrong {
			if !strings.HasPrefix(got[k], `"`+wrong) || !strings.Contains(got[k], "of this state") && !strings.Contains(got[k], "readings are in bits") {
				t.Errorf("%q: %s, want it of %q", c.text, got[k], wrong)
			}
		}
	}
}
