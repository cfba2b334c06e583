package exercise

import (
	"reflect"
	"strings"
	"testing"

	"iridescent/infotheory"
)

func TestTheExercisesOfTheGuideAreRead(t *testing.T) {
	all := All()
	if len(all) < 24 {
		t.Errorf("%d exercises", len(all))
	}
	seen := map[string]bool{}
	for k, e := range all {
		if seen[e.ID] || seen[e.Name] || e.Goal.Text == "" || len(e.Hands) == 0 || !strings.HasPrefix(e.Start, "#scene=") || len([]rune(e.Say)) > 80 {
			t.Errorf("%+v", e)
		}
		seen[e.ID], seen[e.Name] = true, true
		if Find(e.ID) != &all[k] {
			t.Errorf("%s is not found", e.ID)
		}
		next := ""
		if k+1 < len(all) {
			next = all[k+1].ID
		}
		if got := Next(e.ID); got != next {
			t.Errorf("after %s comes %q", e.ID, got)
		}
	}
	if Find("none") != nil || Next("none") != "" {
		t.Error("an exercise that is none is found")
	}
}

func TestWrongTablesSayWhere(t *testing.T) {
	for text, want := range map[string]string{
		"say: x\n":                           "line 1",
		"exercise: 1\nsay x\n":               "line 2",
		"exercise: 1\n\nsya: x\n":            "line 3",
		"exercise: 1\nsay: x\ngoal: klPQ\n":  "line 3: goal, character 5",
		"exercise: 1\nsay: x\nunit: furlong": "line 3: unit",
	} {
		if _, err := readAll(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestReadingAnExerciseOfALink(t *testing.T) {
	tests := []struct {
		raw, wrong string
		want       Exercise
		written    string
	}{
		{raw: "say:Make+it+one+bit%3B+no+more;goal:abs(klPQ-1)%3C.005", want: Exercise{Say: "Make it one bit; no more"}, written: "say:Make+it+one+bit;+no+more;goal:abs(klPQ-1)%3C.005"},
		{raw: "say:a%2Bb;goal:1%2B1=2", want: Exercise{Say: "a+b"}, written: "say:a%2Bb;goal:1%2B1%3D2"},
		{raw: "say%3Aone%3Bgoal%3A1%3D1%3Bhands%3Ap%2Cq", want: Exercise{Say: "one", Hands: []string{"p", "q"}}, written: "say:one;goal:1%3D1;hands:p,q"},
		{raw: " say: one ; goal: 1=1 ;hint:Why: because;why:so;unit:nat;predict:klPQ, jsd;", want: Exercise{Say: "one", Hint: "Why: because", Why: "so", Unit: infotheory.Nat, Predict: []string{"klPQ", "jsd"}},
			written: "say:one;goal:1%3D1;predict:klPQ,jsd;unit:nat;hint:Why:+because;why:so"},
		{raw: "say:<b>\u202ebold</b>;goal:1=1", want: Exercise{Say: "<b>bold</b>"}, written: "say:%3Cb%3Ebold%3C/b%3E;goal:1%3D1"},
		{raw: "say:" + strings.Repeat("x", 200) + ";goal:1=1", want: Exercise{Say: strings.Repeat("x", 119) + "…"}, written: "say:" + strings.Repeat("x", 119) + "…;goal:1%3D1"},
		{raw: "99", wrong: `exercise: there is no exercise "99"; those of the guide are 1 to 24. One of your own has say: and goal:.`},
		{raw: "goal:1=1", wrong: "exercise: say: is missing, which tells what is to be done."},
		{raw: "say:x", wrong: "exercise: goal: is missing, which tells when it is done."},
		{raw: "say:x;gaol:1=1", wrong: `exercise: "gaol" is none of say, goal, hands, predict, unit, hint, why.`},
		{raw: "say:x;start:p=1,2;goal:1=1", wrong: `exercise: "start" is none of say, goal, hands, predict, unit, hint, why.`},
		{raw: "say:x;goal:1=1;unit:mile", wrong: `exercise: unit: "mile" is none of bit, nat, ban.`},
		{raw: "say:x;goal:1==1", wrong: `exercise: goal, character 3: "=" is not expected: a number, a reading or a field belongs there.`},
	}
	for _, test := range tests {
		e, err := Read(test.raw)
		if test.wrong != "" {
			if err == nil || err.Error() != test.wrong {
				t.Errorf("%s: %v, want %s", test.raw, err, test.wrong)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", test.raw, err)
			continue
		}
		got := e
		got.Goal = Goal{}
		if test.want.Unit == 0 && got.Unit == infotheory.Bit {
			test.want.Unit = infotheory.Bit
		}
		if !reflect.DeepEqual(got, test.want) || e.Raw() != test.written {
			t.Errorf("%s: %+v, %s", test.raw, got, e.Raw())
		}
	}
}

// What is read is written so that it is read as the same.
func FuzzRead(f *testing.F) {
	for _, raw := range []string{"1", "say:a;goal:1=1", "say:a; b: c;goal:1=1;hands:p,q;hint:+%2B;why:%3B;unit:ban", "say%3Aa%3Bgoal%3A1%3D1", "::;;", "say:;goal:", "say:a;say:b;goal:1=1"} {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		e, err := Read(raw)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "exercise: ") || !strings.HasSuffix(err.Error(), ".") {
				t.Errorf("%q: %v", raw, err)
			}
			return
		}
		again, err := Read(e.Raw())
		if err != nil || again.Raw() != e.Raw() || again.Say != e.Say || again.Goal.Text != e.Goal.Text {
			t.Errorf("%q is written %s: %v", raw, e.Raw(), err)
		}
		for _, key := range []string{"p", "lockp", ""} {
			if e.May(key) != again.May(key) {
				t.Errorf("%q: %s", raw, key)
			}
		}
	})
}
