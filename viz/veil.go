package viz

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// The veil hides readings until somebody reveals them, so that an audience or the readers of a post can guess first. It belongs to the
// state, as veil=klPQ,sentence in the address. It acts in the middle: a scene draws and tells as ever, and what would
// say a veiled number is taken out of its picture (mark.Sheet.Cover) and of all that View, Table, Explain, Export and Announce give away.

// Names of the veil beside those of readings.
const (
	veilAll      = "all"
	veilTerms    = "terms"
	veilSentence = "sentence"
)

// readingsOf names all readings that a scene can have.
var readingsOf = map[string]string{
	"compare":   "klPQ klQP jsd jsDistance cePQ ceQP hP hQ m freeEnergyGap termsPQ termsQP floor-p floor-q",
	"curves":    "klPQ klQP jsd jsDistance cePQ ceQP hP hQ hM freeEnergyGap termsPQ termsQP klPQBinned klQPBinned jsdBinned",
	"surprise":  "surprisal bayesianSurprise expectedLogLoss totalSurprisal totalGain gainOverall expectedTotal entropyNext expectedGain nextWhiteSurprisal nextWhiteGain nextBlackSurprisal nextBlackGain",
	"inference": "klQPosterior klPosteriorQ jsd logEvidence elbo fit complexity betaObjective freeEnergy least leastSecond klQ2Posterior klPosteriorQ2 jsd2 gradient estimateScore spreadScore estimateBaseline spreadBaseline estimatePath spreadPath",
	"code":      "klPQ cePQ hP lengthP lengthQ idealExtra sentExtra loss lossLeast klTarget",
	"entropy":   "h heads tails hFine hCoarse hWithin klFine klCoarse klWithin hMolecule",
	"energy":    "freeEnergyGap klQP freeEnergyQ freeEnergyP meanEnergyQ hQ hP",
	"mutual":    "mi hX hY hXY hXGivenY hYGivenX capacity klSelected",
	"distance":  "dPQ dPR dRQ slack contrast jsd compromise klMR",
	"bet":       "klPQ klPB klBQ growth growthAtFraction expectedAtFraction growthBest",
	"curiosity": "gain1 gain2 gain3 entropy1 entropy2 entropy3 expectedGain realisedGain gainOverall expectedTotal doubt",
}

// told lists for a reading the others that tell it too: they have it as a part, or are it by one sum that the picture shows.
var told = map[string][]string{
	"klPQ": {"cePQ", "termsPQ", "floor-q", "idealExtra", "growth"}, "klQP": {"ceQP", "termsQP", "freeEnergyGap", "floor-p", "freeEnergyQ"},
	"termsPQ": {"klPQ", "cePQ"}, "termsQP": {"klQP", "ceQP"}, "freeEnergyGap": {"klQP", "ceQP", "termsQP", "freeEnergyQ"},
	"hP": {"cePQ", "freeEnergyP"}, "hQ": {"ceQP", "freeEnergyQ"}, "meanEnergyQ": {"freeEnergyQ"}, "freeEnergyQ": {"freeEnergyGap", "klQP"}, "freeEnergyP": {"freeEnergyGap", "klQP"}, "jsd": {"jsDistance", "compromise", "contrast"}, "jsDistance": {"jsd"},
	"klQPosterior": {"elbo", "logEvidence", "freeEnergy", "betaObjective"}, "elbo": {"klQPosterior", "logEvidence", "freeEnergy", "betaObjective"}, "freeEnergy": {"elbo", "klQPosterior", "logEvidence"},
	"fit": {"elbo", "betaObjective"}, "complexity": {"elbo", "betaObjective"}, "least": {"klQPosterior"}, "leastSecond": {"klPosteriorQ2"},
	"bayesianSurprise": {"expectedLogLoss", veilTerms}, "surprisal": {"expectedLogLoss", veilTerms}, "totalGain": {veilTerms}, "totalSurprisal": {veilTerms},
	"hWithin": {"hFine"}, "hCoarse": {"hFine"}, "klWithin": {"klFine"}, "klCoarse": {"klFine"},
	"mi": {"hXGivenY", "hYGivenX", "hXY"}, "klTarget": {"loss"}, "lossLeast": {"loss"},
	"dPQ": {"slack", "contrast"}, "contrast": {"jsd"}, "dPR": {"slack"}, "dRQ": {"slack"}, "slack": {"dPQ"}, "klMR": {"compromise"}, "compromise": {"klMR"},
	"klPB": {"growth"}, "growth": {"klPB"},
}

// veilParam declares what is veiled. What the scene has not is refused, and the rest kept.
func (a *App) veilParam() param.Param {
	return param.Param{
		Key: "veil", Label: "Veil", Help: "Readings that are hidden until they are revealed, separated by commas; also sentence, terms and all.", Look: true, Kind: param.State,
		Get: func() string {
			if a.waits() { // the exercise veils it
				return ""
			}
			return strings.Join(a.veiled, ",")
		},
		Set: func(raw string) error { return a.setVeil(strings.Split(param.Unescape(raw), ",")) },
	}
}

// setVeil veils what is named.
func (a *App) setVeil(list []string) error {
	known := strings.Fields(readingsOf[a.name])
	a.veiled = nil
	var unknown []string
	for _, name := range list {
		name = scene.NameOf(strings.TrimSpace(name))
		switch {
		case name == "" || slices.Contains(a.veiled, name):
		case name == veilSentence || name == veilAll || slices.Contains(known, name) || name == veilTerms && slices.Contains(known, "termsPQ"):
			a.veiled = append(a.veiled, name)
		default:
			unknown = append(unknown, strconv.Quote(param.Clip(name)))
		}
	}
	a.stale = true
	if unknown != nil {
		return param.Refuse("veil: %s has no reading %s; it has %s, and sentence.", a.name, mark.Enumerate(unknown), strings.Join(known, ", "))
	}
	return nil
}

// reveal takes the veil from one name, or from all; veil puts it back.
func (a *App) reveal(name string) error {
	if name != "" && !slices.Contains(a.veiled, name) || a.veiled == nil {
		return param.Refuse("Nothing is veiled.")
	}
	a.revealed = a.veiled
	rest := []string{}
	for _, n := range a.veiled {
		if name != "" && n != name {
			rest = append(rest, n)
		}
	}
	return a.setVeil(rest)
}

// veil veils names separated by commas, or "" what was revealed last.
func (a *App) veil(names string) error {
	if names != "" {
		return a.setVeil(strings.Split(names, ","))
	}
	if a.revealed == nil {
		return param.Refuse("Nothing was revealed.")
	}
	return a.setVeil(a.revealed)
}

// cover makes the veil that of the readings of now.
func (a *App) cover() {
	a.env.Veil, a.env.HideTerms = nil, a.hideTerms
	if len(a.veiled) == 0 {
		return
	}
	list := a.scene.Readings(&a.env)
	ids := a.covered(list)
	v := &mark.Veil{Words: a.veilWords(list)}
	for k := range list {
		r := &list[k]
		if !ids[scene.NameOf(r.ID)] {
			continue
		}
		v.IDs = append(v.IDs, r.ID)
		if strings.HasPrefix(scene.NameOf(r.ID), veilTerms) {
			continue // their number is that of the divergence, which may be shown
		}
		if x, ok := mark.Written(r.Value); ok { // perhaps no information, which Nats would be
			v.Values = append(v.Values, x)
		} else {
			v.Values = append(v.Values, a.env.Unit.FromNats(r.Nats))
		}
	}
	a.env.HideTerms = a.hideTerms || ids[veilTerms] || ids["termsPQ"] || ids["termsQP"]
	a.env.Veil = v
}

// covered are the names of the readings that are hidden: those that are veiled, those that tell them, and those that have the same number.
func (a *App) covered(list []scene.Reading) map[string]bool {
	ids := map[string]bool{}
	for _, name := range a.veiled {
		switch name {
		case veilAll:
			for k := range list {
				ids[scene.NameOf(list[k].ID)] = list[k].Value != "" || !math.IsNaN(list[k].Nats)
			}
			ids[veilTerms] = true
		case veilTerms:
			ids["termsPQ"], ids["termsQP"] = true, true
		default:
			ids[name] = true
			for _, other := range told[name] {
				ids[other] = true
			}
		}
	}
	var same []string
	for k := range list {
		for j := range list {
			if r := &list[k]; r.Nats != 0 && alike(r.Nats, list[j].Nats) && ids[scene.NameOf(r.ID)] && !strings.HasPrefix(scene.NameOf(r.ID), veilTerms) {
				same = append(same, scene.NameOf(list[j].ID))
			}
		}
	}
	for _, name := range same {
		ids[name] = true
	}
	return ids
}

// alike reports whether two numbers read the same but for their sign.
func alike(a, b float64) bool {
	a, b = math.Abs(a), math.Abs(b)
	return a == b || !math.IsInf(a-b, 0) && math.Abs(a-b) <= 5e-4*math.Max(1, 1e-3*a)
}

// veilWords stand for each sentence with numbers.
func (a *App) veilWords(list []scene.Reading) string {
	var names []string
	for _, name := range a.veiled {
		switch name {
		case veilAll:
			return "All numbers are veiled. What do you expect?"
		case veilTerms:
			names = append(names, "the terms")
		case veilSentence:
		default:
			k := slices.IndexFunc(list, func(r scene.Reading) bool { return scene.NameOf(r.ID) == name })
			if k >= 0 {
				names = append(names, list[k].Name)
			}
		}
	}
	if names == nil {
		return "What do you expect?"
	}
	return "Veiled: " + mark.Enumerate(names) + ". What do you expect?"
}

// veilView hides in a view what is veiled.
func (a *App) veilView(v *View) {
	v.Veiled = slices.Clone(a.veiled)
	switch {
	case a.waits(): // a prediction reveals it
	case a.veiled != nil:
		v.Actions = append([]scene.Action{{Name: "reveal", Label: "Reveal", Help: "Show what is veiled (R).", Primary: true}}, v.Actions...)
	case a.revealed != nil:
		v.Actions = append([]scene.Action{{Name: "veil", Label: "Veil", Help: "Veil it again (R)."}}, v.Actions...)
	}
	veil := a.env.Veil
	if veil == nil {
		return
	}
	v.Description = veil.Words
	for k := range v.Readings {
		v.Readings[k] = a.veilReading(v.Readings[k])
	}
	for k := range v.Handles {
		v.Handles[k].ValueText = veil.Text(v.Handles[k].ValueText)
	}
	v.Telling.Story = veil.Text(v.Telling.Story)
	v.Actions = veilActions(veil, v.Actions)
	v.Inspector.Actions = veilActions(veil, v.Inspector.Actions)
	v.Inspector.Text = veil.Text(v.Inspector.Text)
	for k := range v.Inspector.Cells {
		c := &v.Inspector.Cells[k]
		if c.Value = veil.Text(c.Value); a.env.HideTerms && isTerm(c.Name) {
			c.Value = mark.WithoutNumbers(c.Value)
		}
	}
	for k := range v.Controls {
		v.Controls[k].Shown = veil.Text(v.Controls[k].Shown)
	}
	for k := range v.Notices {
		v.Notices[k] = veil.Text(v.Notices[k])
	}
}

// veilReading hides a reading that is veiled, and its number in the words of the others.
func (a *App) veilReading(r scene.Reading) scene.Reading {
	veil := a.env.Veil
	if veil == nil {
		return r
	}
	if veil.Has(r.ID) {
		r.Value, r.Unit, r.Nats, r.Veiled = "?", "", math.NaN(), true
		r.Sentence, r.Numbers = "This number is veiled. Guess it first, then reveal it.", ""
		r.Formula, r.Infinite, r.Plain = veil.Text(r.Formula), "", ""
		return r
	}
	r.Sentence, r.Formula, r.Numbers, r.Infinite, r.Plain = veil.Text(r.Sentence), veil.Text(r.Formula), veil.Text(r.Numbers), veil.Text(r.Infinite), veil.Text(r.Plain)
	return r
}

// veilActions leaves out what is offered only since a veiled number is what it is.
func veilActions(veil *mark.Veil, list []scene.Action) []scene.Action {
	return slices.DeleteFunc(list, func(act scene.Action) bool {
		return veil.Tells(act.Label) || veil.Tells(act.Help) || veil.Tells(act.Why)
	})
}

// isTerm reports whether a column or a cell has terms that add up to a divergence.
func isTerm(name string) bool {
	return strings.Contains(name, "·log") || strings.Contains(name, "·ln(")
}

// veilTable hides in a table what is veiled.
func (a *App) veilTable(t scene.Table) scene.Table {
	veil := a.env.Veil
	if veil == nil {
		return t
	}
	for _, row := range t.Rows {
		for k := range row {
			row[k] = veil.Text(row[k])
			if k < len(t.Head) && a.env.HideTerms && (isTerm(t.Head[k]) || t.Head[k] == "never negative") {
				row[k] = mark.WithoutNumbers(row[k])
			}
		}
	}
	for k := range t.Foot {
		t.Foot[k] = veil.Text(t.Foot[k])
	}
	veiled := map[string]bool{}
	for _, r := range a.scene.Readings(&a.env) {
		veiled[r.Name] = veiled[r.Name] || veil.Has(r.ID)
	}
	for _, row := range t.Readings {
		if veiled[row[0]] {
			row[1], row[2] = "?", ""
		}
		for k := range row {
			row[k] = veil.Text(row[k])
		}
	}
	return t
}

// veilData takes out of exact numbers what is veiled.
func (a *App) veilData(d scene.Data) scene.Data {
	veil := a.env.Veil
	if veil == nil {
		return d
	}
	for _, r := range d.Records {
		for k, x := range r.Values {
			c := &d.Columns[k]
			shown := x
			if c.Information {
				shown = a.env.Unit.FromNats(x)
			}
			term := a.env.HideTerms && (strings.HasPrefix(c.Key, "term") || strings.HasPrefix(c.Key, "excess"))
			if term || slices.ContainsFunc(veil.Values, func(v float64) bool { return v != 0 && v != 1 && alike(v, shown) }) {
				r.Values[k] = math.NaN()
			}
		}
	}
	return d
}

// veilNews is a sentence about an event, "" if it would say what is veiled.
func (a *App) veilNews(text string) string {
	if a.env.Veil == nil {
		return text
	}
	if a.env.Veil.Tells(text) || strings.ContainsAny(text, "∞") || strings.Contains(text, "nfinite") {
		return ""
	}
	return text
}
