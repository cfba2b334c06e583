package surprise

import (
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// placeNumbers writes the main readings of the compact form one below the other, and the sentence under the plot.
func (s *Scene) placeNumbers(area geom.Rect, env *scene.Env) {
	p, th, m := &s.sheet, env.Theme, &s.measured
	surprisal, gain := s.headlines()
	if m.seen() == 0 {
		black := s.Model.Words.is(true)
		surprisal.Name, gain.Name = "surprisal: "+black, "would teach: "+black
	}
	all := []mark.Headline{surprisal, gain}
	a, b := s.subjectIDs()
	ids := []string{a, b}
	if m.seen() > 0 {
		total := mark.Headline{Name: "learnt in all", Value: p.Amount(m.gainOverall), Unit: p.Unit.Plural(), Color: th.PText}
		if m.lost() {
			total.Value, total.Unit = "none", ""
		}
		all, ids = append(all, total), append(ids, "gainOverall")
	}
	if !m.lost() {
		all = append(all, mark.Headline{Name: "next, expected", Value: p.Amount(m.expectedGain), Unit: p.Unit.Plural(), Color: th.MText})
		ids = append(ids, "expectedGain")
	}
	p.Numbers(s.regions.Panel, len(all), func(k int, box geom.Rect) {
		p.Number(box, all[k])
		p.Ask(ids[k], p.NumberPlace(box))
	})
	p.Foot(area, s.axis.plot.X, s.axis.plot.Bottom()+marginFoot*p.F+12*p.F, s.describeShort(env))
}
