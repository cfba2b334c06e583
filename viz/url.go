package viz

import (
	"fmt"
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// version is the number of the URL's format; a link of a later version is read as far as it is understood.
const version = "1"

// params declares what all scenes share.
func (a *App) params() param.Set {
	return append(param.Set{{
		Key: "unit", Label: "Unit", Kind: param.Menu, Default: "bit", Look: true,
		Help:    "The unit of information: bits (log 2), nats (natural log) or bans (log 10).",
		Options: []param.Option{{Value: "bit", Label: "bits"}, {Value: "nat", Label: "nats"}, {Value: "ban", Label: "bans"}},
		Get:     func() string { return a.env.Unit.String() },
		Set: func(raw string) error {
			u, err := infotheory.ParseUnit(param.Unescape(raw))
			if err != nil {
				return param.Refuse("unit: %q is none of bit, nat, ban.", param.Clip(param.Unescape(raw)))
			}
			a.env.Unit = u
			return nil
		},
	}, a.veilParam()}, a.taskParams()...)
}

// Hash returns the state as a URL hash, "#v=1&scene=compare&…", without what has its default.
func (a *App) Hash() string {
	return a.written(param.Set.AppendHash)
}

// Whole returns the same state with all that has a value written out, so that it stays what it is when a default changes.
func (a *App) Whole() string {
	return a.written(param.Set.AppendWhole)
}

func (a *App) written(appendTo func(param.Set, []byte) []byte) string {
	b := append([]byte("#v="), version...)
	b = append(b, "&scene="...)
	b = append(b, a.name...)
	b = appendTo(a.scene.Params(), b)
	b = appendTo(a.params(), b)
	return string(appendTo(a.tellingParams(), b))
}

// restore makes the state that of the hash; what is missing takes its default, what is wrong too, with a notice.
// It is one step of undo if the scene stays the same, but the first one is where the history begins.
func (a *App) restore(hash string) {
	a.release()
	a.notices = nil
	a.whole(a.read(hash))
	a.startTask()
	if a.started {
		a.history.note(a.state(), "", 0)
	} else {
		a.started = true
		a.history.reset(a.state())
	}
	a.address = a.Hash()
	a.changed("restore")
}

// whole makes the state that of the pairs, in the scene they name or the first.
func (a *App) whole(pairs []param.Pair) {
	pairs = begun(pairs)
	a.choose(sceneOf(pairs, a.scenes[0].name))
	scene.Reset(a.scene)
	a.lent = a.lent[:0]
	a.env.Unit = infotheory.Bit
	a.veiled, a.revealed, a.task = nil, nil, nil
	a.apply(pairs, true)
}

// follow goes to a whole state or sets what the pairs name.
func (a *App) follow(m Follow) {
	a.release()
	a.notices = nil
	pairs := a.read(m.Hash)
	if slices.ContainsFunc(pairs, func(p param.Pair) bool { return p.Key == "v" || p.Key == "scene" }) {
		a.whole(pairs)
		a.startTask()
	} else if err := a.applyTo(pairs); err != nil {
		a.refused(err)
		return
	}
	a.edited("set", "follow", m.Time)
}

func (a *App) choose(name string) {
	if n := a.named(name); n != nil {
		if name != a.name {
			a.open(*n)
		}
		return
	}
	a.notice(fmt.Sprintf("There is no scene %q; this is %q.", clip(name), a.name))
}

// set applies pairs to the state as it is.
func (a *App) set(m Set) {
	a.release()
	a.notices = nil
	pairs := a.read(m.Hash)
	if err := a.applyTo(pairs); err != nil {
		a.refused(err)
		return
	}
	merge := ""
	if len(pairs) == 1 {
		merge = pairs[0].Key
	}
	a.edited("edit", merge, m.Time)
}

// applyTo sets what pairs name, unless an exercise keeps some of it.
func (a *App) applyTo(pairs []param.Pair) error {
	if slices.ContainsFunc(pairs, func(p param.Pair) bool { return p.Key == "exercise" }) {
		if whole := begun(pairs); len(whole) > len(pairs) {
			a.whole(whole)
		} else {
			a.apply(pairs, false)
		}
		a.startTask()
		return nil
	}
	h := a.hold()
	a.apply(pairs, false)
	return a.refuseChange(h)
}

// apply sets the parameters in the order of their declaration, then lets the scene mend contradictions. A whole state, and one
// with other outcomes, tells what its example tells, or nothing; what the pairs tell themselves comes last.
func (a *App) apply(pairs []param.Pair, whole bool) {
	labels, told := a.labels(), a.env.Telling == a.example()
	set, tell := append(a.scene.Params(), a.params()...), a.tellingParams()
	given, notes := scene.Apply(set, pairs)
	notes = append(notes, scene.Reconcile(a.scene, func(key string) bool { return slices.Contains(given, key) })...)
	if whole || a.labels() != labels {
		a.env.Telling = a.example()
	} else if now := a.example(); told && now != (scene.Telling{}) { // from one example to another
		a.env.Telling = now
	}
	_, wrong := scene.Apply(tell, pairs)
	notes = append(notes, wrong...)
	all := append(set, tell...)
	a.lent = slices.DeleteFunc(a.lent, func(key string) bool { return slices.Contains(given, key) })
	for _, err := range notes { // they are asked for their sentences last: one may name what came after it
		a.notice(err.Error())
	}
	for _, p := range pairs {
		if p.Key != "v" && p.Key != "scene" && all.Find(p.Key) == nil {
			a.notice(fmt.Sprintf("The link says %q, which %s does not know; it is ignored.", clip(p.Key), a.name))
		}
		if p.Key == "v" && p.Raw != version {
			a.notice(fmt.Sprintf("The link is of version %q, this page knows version %s; what it understands is shown.", clip(p.Raw), version))
		}
	}
}

// hashLimit bounds what is read of a link: long labels for 64 outcomes need a tenth of it.
const hashLimit = 1 << 16

// wordPress begins what WordPress writes after the address of every frame that it puts into a sandbox.
const wordPress = "#?secret="

// read splits a link, or as much of it as is read.
func (a *App) read(hash string) []param.Pair {
	hash, _, _ = strings.Cut(hash, wordPress)
	if len(hash) > hashLimit {
		a.notice(fmt.Sprintf("The link has %d characters; the first %d are read.", len(hash), hashLimit))
		hash = hash[:hashLimit]
	}
	return param.ParseHash(hash)
}

// noticeLimit bounds how many notices one link can cause.
const noticeLimit = 4

// notice adds a sentence once. Beyond the limit the last one counts the others.
func (a *App) notice(text string) {
	if slices.Contains(a.notices, text) {
		return
	}
	if len(a.notices) < noticeLimit {
		a.notices = append(a.notices, text)
		a.unsaid = 0
		return
	}
	if a.unsaid++; a.unsaid > 1 {
		a.notices = a.notices[:noticeLimit]
	}
	a.notices = append(a.notices, fmt.Sprintf("And %d more.", a.unsaid))
}

// clip shortens hostile or endless text for a notice.
func clip(s string) string {
	s = strings.ToValidUTF8(s, "�")
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
