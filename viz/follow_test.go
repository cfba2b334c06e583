package viz

import (
	"slices"
	"testing"
)

func TestFollowingAHostPage(t *testing.T) {
	const start = "#p=1,2,3&q=3,2,1&lambda=0.25"
	tests := []struct{ name, asked, want string }{
		{"a key that is named changes, the others stay", "lambda=0.5&unit=nat", "#v=1&scene=compare&p=1,2,3&q=3,2,1&unit=nat"},
		{"a state that names its version is whole", "#v=1&p=1,2,3&q=3,2,1", "#v=1&scene=compare&p=1,2,3&q=3,2,1"},
		{"a state that names its scene leads there", "scene=curves", "#v=1&scene=curves"},
		{"nothing changes nothing", "", "#v=1&scene=compare&p=1,2,3&q=3,2,1&lambda=.25"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := New()
			a.Update(Restore{Hash: start})
			effects := slices.Clone(a.Update(Follow{Hash: test.asked}))
			if got := a.Hash(); got != test.want {
				t.Errorf("%q leads to %s, want %s", test.asked, got, test.want)
			}
			if !slices.Contains(effects, Effect(Changed{"set"})) {
				t.Errorf("the effects are %v", effects)
			}
			moved := slices.Contains(effects, Effect(ReplaceURL{a.Hash()}))
			if want := test.asked != ""; moved != want {
				t.Errorf("the address follows: %v, want %v", moved, want)
			}
		})
	}
}

func TestARunOfStatesFollowedIsOneStepOfUndo(t *testing.T) {
	a := New()
	a.Update(Restore{Hash: "#p=1,2&q=2,1"})
	for i, state := range []string{"#v=1&p=1,3&q=2,1", "#v=1&p=1,4&q=2,1", "p=1,5"} {
		a.Update(Follow{Hash: state, Time: 0.1 * float64(i)})
	}
	if got := a.Hash(); got != "#v=1&scene=compare&p=1,5&q=2,1" {
		t.Fatalf("they lead to %s", got)
	}
	a.Update(Do{Action: "undo"})
	if got := a.Hash(); got != "#v=1&scene=compare&p=1,2&q=2,1" {
		t.Errorf("one undo leads to %s", got)
	}
}

func TestAWrongStateFollowedKeepsTheRestAndSaysWhatIsWrong(t *testing.T) {
	a := New()
	a.Update(Restore{Hash: "#p=1,2&q=2,1"})
	a.Update(Follow{Hash: "p=1,-2&lambda=0.25&colour=red"})
	if got := a.Hash(); got != "#v=1&scene=compare&p=1,2&q=2,1&lambda=.25" {
		t.Errorf("it leads to %s", got)
	}
	if got := a.View().Notices; len(got) != 2 {
		t.Errorf("the notices are %q", got)
	}
}
