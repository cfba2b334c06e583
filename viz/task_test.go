package viz

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"iridescent/viz/exercise"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// ways are how a reader does each exercise of the guide with what it allows: values of handles ("p0=.25"), buttons ("do flip3"), and
// controls or typed values ("set floor=.2").
var ways = map[string]string{
	"1":  "p0=.25",
	"2":  "p3=0 p2=0",
	"3":  "q2=0",
	"4":  "p0=.85",
	"5":  "q0=.999",
	"6":  "q0=.2",
	"7":  "p2=0 q1=0 q2=.01 p0=.99",
	"8":  "set floor=.2",
	"9":  strings.Repeat("q3=.25 q2=.25 q1=.25 q0=.25 ", 6),
	"10": "set groups=1*4,2*4,3*4,4*4",
	"11": "p-scale=.121",
	"12": "do weight-1000",
	"13": "do weight-1000",
	"14": "do clear; do black; do white; do white; do white",
	"15": "c11=0 c22=0 c31=0",
	"16": "q-location=0 q-scale=2.088",
	"17": "set nup=2",
	"18": "mean=1.2 width=.8944",
	"19": "mean=-1.89 width=.62",
	"20": "set beta=.25",
	"21": "r3=.02 r=.25 r3=.02",
	"22": "q1=.269",
	"23": "b0=.7",
	"24": "set guess=gain3,gain2,gain1; do flip3",
}

// rest lets the time go by that a goal must hold.
func (p *player) rest() []string {
	p.now += 0.5
	return p.send(Input{input.Tick{Time: p.now}})
}

func (p *player) openExercise(hash string) {
	p.t.Helper()
	p.send(Restore{Hash: hash, Time: p.now})
	p.rest()
	if p.app.task == nil {
		p.t.Fatalf("%s opens no exercise: %q", hash, p.app.Notices())
	}
}

func TestEveryExerciseOfTheGuide(t *testing.T) {
	for _, e := range exercise.All() {
		t.Run(e.ID, func(t *testing.T) {
			p := newPlayer(t, "")
			p.openExercise("#exercise=" + e.ID)
			if n := p.app.Notices(); len(n) > 0 {
				t.Errorf("its start: %q", n)
			}
			for _, text := range []string{e.Name, e.Say, e.Hint, e.Why, e.Witness} {
				if text == "" {
					t.Errorf("something is missing in %+v", e)
				}
			}
			if v := p.app.View(); v.Title != e.Say || v.Task.Met || p.app.task.Goal.Met(p.app.numbers(e.Unit)) {
				t.Errorf("at the start: %q, met %v", v.Title, v.Task.Met)
			}
			start := p.hash()
			p.goes(ways[e.ID])
			said := strings.Join(p.rest(), "\n")
			if !p.app.View().Task.Met || !strings.Contains(said, "Done. ") {
				t.Errorf("%s leads to %s, which is not done: %s; %s", ways[e.ID], p.hash(), p.app.task.Goal.Missing(p.app.numbers(e.Unit)), said)
			}
			for _, answer := range []string{p.hash(), p.witness(start, e.Witness)} {
				if v := p.app.Check("", "https://example.org/"+answer); !v.Met {
					t.Errorf("%s is not accepted: %s", answer, v.Text)
				}
			}
			if v := p.app.Check("", start); v.Met || v.ID != e.ID {
				t.Errorf("its start is accepted: %+v", v)
			}
		})
	}
}

// goes does what a way says.
func (p *player) goes(way string) {
	p.t.Helper()
	for _, part := range strings.Split(way, "; ") {
		if action, ok := strings.CutPrefix(part, "do "); ok {
			p.do(action, "")
			continue
		}
		if hash, ok := strings.CutPrefix(part, "set "); ok {
			p.set(hash)
			continue
		}
		for _, step := range strings.Fields(part) {
			id, value, _ := strings.Cut(step, "=")
			p.assign(id, value)
		}
	}
}

func (p *player) assign(id, value string) []string {
	p.t.Helper()
	x, err := strconv.ParseFloat(value, 64)
	if err != nil {
		p.t.Fatalf("%s is no number", value)
	}
	if all := p.app.Handles(); !slices.ContainsFunc(all, func(h scene.Handle) bool { return h.ID == id }) {
		p.t.Fatalf("there is no handle %s in %v", id, all)
	}
	p.now += 0.01
	return p.send(Input{input.Assign{Handle: id, Value: x, Time: p.now}})
}

// witness is the answer that the list of exercises has: the start with other values of allowed keys.
func (p *player) witness(start, keys string) string {
	q := newPlayer(p.t, "")
	q.openExercise(start)
	for _, pair := range param.ParseHash(keys) {
		if said := q.set(pair.Key + "=" + pair.Raw); slices.Contains(said, "changed refused") {
			p.t.Errorf("%s=%s is not allowed: %q", pair.Key, pair.Raw, said)
		}
	}
	return q.hash()
}

func TestWhatAnExerciseKeepsStays(t *testing.T) {
	tests := []struct {
		name, hash string
		do         func(p *player) []string
		says       string
	}{
		{"a handle", "#exercise=2", func(p *player) []string { return p.assign("q0", ".5") }, ""}, // locked: it says so itself
		{"a handle of what is fixed", "#exercise=9", func(p *player) []string { return p.assign("p0", ".9") }, "p stays as it is here. Only q may change in this exercise."},
		{"a control", "#exercise=1", func(p *player) []string { return p.set("lambda=.2") }, "lambda stays as it is here. Only p and q may change in this exercise."},
		{"a lock of what is fixed", "#exercise=9", func(p *player) []string { return p.do("lock-p", "") }, ""},
		{"another number of outcomes", "#exercise=1", func(p *player) []string { return p.set("p=1,1,1&q=1,1,1&labels=a,b,c") }, "labels"},
		{"a swap", "#exercise=9", func(p *player) []string { return p.do("swap", "") }, "p stays as it is here."},
		{"a preset", "#exercise=1", func(p *player) []string { return p.do("preset", "weather") }, "leave it first"},
		{"before the prediction", "#exercise=24", func(p *player) []string { return p.do("flip3", "") }, "Predict first"},
		{"a reveal before the prediction", "#exercise=24", func(p *player) []string { return p.do("reveal", "") }, "Predict first"},
		{"one of one's own", "#p=1,2&q=2,1&exercise=say:Do it;goal:klPQ<.001;hands:q", func(p *player) []string { return p.assign("p0", ".5") }, "Only q may change"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPlayer(t, "")
			p.openExercise(test.hash)
			before := p.app.modelPairs(p.app.scene)
			said := strings.Join(test.do(p), "\n")
			if now := p.app.modelPairs(p.app.scene); !slices.Equal(now, before) {
				t.Errorf("it changes to %v", now)
			}
			if !strings.Contains(said, test.says) {
				t.Errorf("it says %q, want %q", said, test.says)
			}
		})
	}
}

// Two fingers: one holds what may not change. The other one goes on.
func TestAFingerOnWhatIsKeptDisturbsNoOther(t *testing.T) {
	p := newPlayer(t, "")
	p.openExercise("#p=2,1,1&q=1,2,1&exercise=say:Do+it;goal:klPQ<.001;hands:p")
	a, b := p.placeOf("p0"), p.placeOf("q1")
	finger := func(id int, phase input.Phase, x, y float64) []string {
		p.now += 0.02
		e := input.Pointer{Phase: phase, ID: id, Device: input.Touch, Time: p.now}
		e.At.X, e.At.Y = x, y
		return p.send(Input{e})
	}
	finger(1, input.Down, a.X, a.Y)
	finger(1, input.Move, a.X, a.Y+20)
	finger(2, input.Down, b.X, b.Y)
	before := p.model().Weights
	said := strings.Join(finger(2, input.Move, b.X, b.Y+40), "\n")
	if !strings.Contains(said, "q stays as it is here") || p.model().Weights != before {
		t.Errorf("%q; %s", said, p.hash())
	}
	if said := finger(2, input.Move, b.X, b.Y+50); strings.Contains(strings.Join(said, "\n"), "say") {
		t.Errorf("it says it again: %q", said)
	}
	finger(1, input.Move, a.X, a.Y+60)
	if p.model().Weights[0] == before[0] || p.model().Weights[1] != before[1] {
		t.Errorf("the first finger is disturbed: %s", p.hash())
	}
	finger(1, input.Up, a.X, a.Y+60)
	finger(2, input.Up, b.X, b.Y+50)
	if p.app.View().Busy {
		t.Error("something is still held")
	}
}

// Nobody solves by passing through, and a goal that is left is not met any more.
func TestAGoalMustHoldWithNothingHeld(t *testing.T) {
	p := newPlayer(t, "")
	p.openExercise("#exercise=1")
	said := p.assign("p0", ".25")
	if !slices.Contains(said, "wake 0.4") {
		t.Errorf("nobody is asked to wake it: %q", said)
	}
	p.now += 0.2
	if said := p.send(Input{input.Tick{Time: p.now}}); p.app.task.met || !strings.Contains(strings.Join(said, " "), "wake 0.2") {
		t.Errorf("after 0.2 s: met %v, %q", p.app.task.met, said)
	}
	p.assign("p0", ".4")
	p.rest()
	if p.app.task.met {
		t.Error("it is met by passing through")
	}
	p.assign("p0", ".25")
	if said := strings.Join(p.rest(), "\n"); !strings.Contains(said, "goal 1 true") {
		t.Errorf("it is not told: %q", said)
	}
	if said := strings.Join(p.assign("p0", ".5"), "\n"); !strings.Contains(said, "goal 1 false") {
		t.Errorf("it is not told that it was left: %q", said)
	}
	at := p.placeOf("p0")
	hold := input.Pointer{Phase: input.Down, ID: 1, At: at, Time: p.now}
	p.send(Input{hold})
	p.send(Restore{Hash: "#exercise=1&p=1,3", Time: p.now})
	p.rest()
	if !p.app.task.met {
		t.Error("an answer that is opened is not met")
	}
}

func TestTheGoalHasAllWakes(t *testing.T) {
	p := newPlayer(t, "")
	p.openExercise("#exercise=1")
	at := p.placeOf("p0")
	for k, phase := range []input.Phase{input.Down, input.Move, input.Up} {
		p.now += 0.02
		said := p.send(Input{input.Pointer{Phase: phase, ID: 1, At: at, Time: p.now}})
		if phase == input.Up && !slices.Contains(said, "wake 3") {
			t.Errorf("%d: %q", k, said)
		}
	}
	p.now += 1
	if said := p.send(Input{input.Tick{Time: p.now}}); !slices.Contains(said, "wake 2") {
		t.Errorf("a Tick that came early lost the later one: %q", said)
	}
}

func TestAPredictionIsVeiledUntilItIsGiven(t *testing.T) {
	p := newPlayer(t, "")
	p.openExercise("#exercise=24")
	v := p.app.View()
	if len(v.Task.Asked) != 3 || v.Task.Asked[0].Value != "?" || !slices.Contains(v.Veiled, "gain1") || strings.Contains(v.Hash, "veil") {
		t.Errorf("%+v, veiled %q, %s", v.Task, v.Veiled, v.Hash)
	}
	for wrong, says := range map[string]string{"gain1,gain2": "is not", "gain1,gain1,gain2": "is not", ".5": "is not"} {
		if p.set("guess=" + wrong); !strings.Contains(strings.Join(p.app.Notices(), " "), says) {
			t.Errorf("%s: %q", wrong, p.app.Notices())
		}
	}
	p.set("guess=gain1,gain3,gain2")
	if v := p.app.View(); len(v.Veiled) > 0 || !strings.Contains(v.Task.Told, "another") || !strings.Contains(v.Task.Told, "0.279") {
		t.Errorf("%+v", v.Task)
	}
	p.openExercise("#p=3,1&q=1,3&exercise=say:How+much%3F;goal:klPQ<.01;predict:klPQ")
	p.set("guess=.5")
	if told := p.app.View().Task.Told; told != "You predicted .5; KL(p‖q) is 0.792 bits." {
		t.Error(told)
	}
}

func TestAnExerciseStaysWithItsScene(t *testing.T) {
	p := newPlayer(t, "")
	p.openExercise("#exercise=1")
	p.assign("p0", ".4")
	here := p.hash()
	p.do("scene", "curves")
	if p.app.task != nil || strings.Contains(p.hash(), "exercise") {
		t.Errorf("it comes along: %s", p.hash())
	}
	p.do("scene", "compare")
	p.wants("back", p.hash(), here)
	q := newPlayer(t, here)
	q.wants("the address", q.hash(), here)
	p.do("reset", "")
	p.wants("reset", p.hash(), "#v=1&scene=compare&p=3,1&q=1,3&exercise=1")
	p.do("undo", "")
	p.wants("undo", p.hash(), here)
	p.do("leave", "")
	if p.app.View().Task != nil || strings.Contains(p.hash(), "exercise") {
		t.Errorf("left: %s", p.hash())
	}
	p.set("exercise=3")
	p.wants("set", p.hash(), "#v=1&scene=compare&p=2,1,1&q=1,2,1&exercise=3")
	p.send(Follow{Hash: "exercise=11", Time: p.now})
	p.wants("follow", p.hash(), p.app.Hash())
	if p.app.name != "curves" {
		t.Errorf("follow leads to %s", p.hash())
	}
}

func TestAnExerciseThatIsWrongSaysWhatAndWhere(t *testing.T) {
	for hash, want := range map[string]string{
		"#exercise=99":                           `there is no exercise "99"`,
		"#exercise=say:x":                        "goal: is missing",
		"#exercise=say:x;goal:klPX<1":            `goal, character 1: there is no reading and no field "klPX".`,
		"#exercise=say:x;goal:p<q":               "goal, character 1: p is a list",
		"#exercise=say:x;goal:klPQ<1;hands:zz":   `hands: compare has no key "zz"`,
		"#exercise=say:x;goal:klPQ<1;predict:zz": `predict: compare has no reading "zz"`,
		"#exercise=say:x;goal:klPQ<1;gaol:2":     `"gaol" is none of say, goal`,
		"#scene=curves&exercise=1":               "1 is one of compare, not of curves",
		"#guess=3":                               "no exercise asks",
	} {
		p := newPlayer(t, hash)
		if n := strings.Join(p.app.Notices(), " "); !strings.Contains(n, want) || p.app.task != nil {
			t.Errorf("%s: %q, want %q", hash, n, want)
		}
	}
}

func TestAnswersAreChecked(t *testing.T) {
	own := "https://example.org/#scene=compare&p=1,2,1&q=2,1,1&exercise=say:Do+it;goal:klPQ%3C.001;hands:q"
	same := "&exercise=say:Do+it;goal:klPQ%3C.001;hands:q"
	tests := []struct {
		name, task, answer string
		met                bool
		want               string
	}{
		{"solved", "", "https://example.org/x/?theme=dark#v=1&scene=compare&p=1,3&q=1,3&exercise=1", true, "Done"},
		{"not solved", "", "#v=1&scene=compare&p=3,1&q=1,3&exercise=1", false, "klPQ is 0.792; it is to be < 0.001."},
		{"something else changed", "", "#v=1&scene=code&p=1,1,1,1&q=1,1,1,1&exercise=9", false, "p is another one than at the start"},
		{"no exercise", "", "#p=1,2&q=1,2", false, "no exercise"},
		{"no address", "", "hello", false, "no address"},
		{"no prediction", "", "#v=1&scene=curiosity&flips=3h&exercise=24", false, "prediction is missing"},
		{"own without a task", "", "#scene=compare&p=1,2,1&q=1,2,1" + same, false, "of somebody's own"},
		{"own", own, "#v=1&scene=compare&p=1,2,1&q=1,2,1" + same, true, "Done"},
		{"own, another start", own, "#v=1&scene=compare&p=1,1,1&q=1,1,1" + same, false, "p is another one"},
		{"own, made easier", own, "#v=1&scene=compare&p=1,2,1&q=2,1,1" + strings.Replace(same, ".001", "9", 1), false, "another exercise"},
		{"one of the guide was asked for", "#exercise=2", "#v=1&scene=compare&p=1,3&q=1,3&exercise=1", false, "another exercise"},
		{"what was asked for is none", "#p=1,2", "#exercise=1", false, "The exercise itself"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			app := New()
			before := app.Hash()
			v := app.Check(test.task, test.answer)
			if v.Met != test.met || !strings.Contains(v.Text, test.want) {
				t.Errorf("%+v, want %v, %q", v, test.met, test.want)
			}
			if app.Hash() != before {
				t.Error("the state has changed")
			}
		})
	}
}

func TestGoalsNameReadingsFieldsAndColumns(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		numbers := p.app.numbers(p.app.env.Unit)
		for _, id := range strings.Fields(readingsOf[p.app.name]) {
			if _, ok := numbers(goalName(id)); !ok || strings.Contains(goalName(id), "-") {
				t.Errorf("%s cannot be named", id)
			}
		}
		for _, r := range p.app.View().Readings {
			list, ok := numbers(goalName(r.ID))
			if !ok || len(list) != 1 {
				t.Errorf("%s is %v", r.ID, list)
			}
		}
		for _, c := range p.app.scene.Data().Columns {
			if _, ok := numbers(c.Key); !ok {
				t.Errorf("the column %s cannot be named", c.Key)
			}
		}
	})
	p := newPlayer(t, "p=3,1&q=1,3")
	numbers := p.app.numbers(p.app.env.Unit)
	for name, want := range map[string]float64{"klPQ": 0.7925, "jsDistance": 0.4342, "lambda": .5, "freeEnergyGap": .5493} {
		if list, ok := numbers(name); !ok || math.Abs(list[0]-want) > 1e-3 {
			t.Errorf("%s is %v, want %g", name, list, want)
		}
	}
}
