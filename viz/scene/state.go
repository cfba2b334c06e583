package scene

import (
	"slices"
	"strings"

	"iridescent/viz/param"
)

// Reset gives every parameter its default. The parameters of a link may follow; Open without any makes the state of an empty URL.
func Reset(s Scene) {
	st := s.OnStage()
	st.EndGestures()
	st.Last = "" // what was touched belongs to the state that goes
	if r, ok := s.(Resetter); ok {
		r.Reset()
		return
	}
	set := s.Params()
	for k := range set {
		if p := &set[k]; !p.Derived {
			p.Set(p.Default) // a test holds that it is accepted
		}
	}
	Reconcile(s, func(string) bool { return true })
}

// Same compares two snapshots of a scene.
func Same(s Scene, a, b any) bool {
	if c, ok := s.(Comparer); ok {
		return c.Same(a, b)
	}
	return a == b
}

// Apply gives parameters new values, in the order of their declaration, and returns which keys were among them and the errors
// about those that were refused. The scene has not reconciled them yet.
func Apply(set param.Set, pairs []param.Pair) (given []string, refused []error) {
	for k := range set {
		p := &set[k]
		for i := len(pairs) - 1; i >= 0; i-- { // the last pair that names it counts
			if pairs[i].Key != p.Key {
				continue
			}
			given = append(given, p.Key)
			if err := p.Set(pairs[i].Raw); err != nil {
				refused = append(refused, err)
			}
			break
		}
	}
	return given, refused
}

// Reconcile lets the scene mend what contradicts, if it is a Reconciler.
func Reconcile(s Scene, given func(key string) bool) []error {
	if r, ok := s.(Reconciler); ok {
		return r.Reconcile(given)
	}
	return nil
}

// Open makes the model that of a state: what the state does not name has its default. It returns sentences about what was wrong.
func Open(s Scene, state string) []error {
	Reset(s)
	given, notes := Apply(s.Params(), param.ParseHash(state))
	return append(notes, Reconcile(s, func(key string) bool { return slices.Contains(given, key) })...)
}

// Caption returns the caption of a preset with its numbers in the unit of the reader. blank is a scene of its kind that nobody looks at.
func Caption(p *Preset, blank Scene, env *Env) string {
	if !strings.Contains(p.Caption, "{") {
		return p.Caption
	}
	Open(blank, p.State)
	pairs := []string{"{unit}", env.Unit.Plural()}
	for _, r := range blank.Readings(env) {
		value := env.Brief(r.Nats)
		if r.Value != "" { // it has a unit of its own
			value = r.Value
		}
		pairs = append(pairs, "{"+r.ID+"}", value)
	}
	return strings.NewReplacer(pairs...).Replace(p.Caption)
}
