// Package theme has the colours and sizes of the picture as data.
package theme

import (
	"math"

	"iridescent/viz/canvas"
)

// Theme is how a picture looks. Sizes are CSS pixels.
type Theme struct {
	Name       string
	Background canvas.Color
	Panel      canvas.Color // behind the readings
	Ink        canvas.Color // text
	Muted      canvas.Color // secondary text, axes
	Grid       canvas.Color
	Select     canvas.Color // behind the selected outcome
	Focus      canvas.Color // ring around the focused handle
	P, Q, M    canvas.Color // marks of the distributions
	PText      canvas.Color // the same for large numbers
	QText      canvas.Color
	MText      canvas.Color
	QHatch     canvas.Color // lines over q's marks
	Type       float64      // factor of all type sizes
	Line       float64      // factor of all line widths
}

// Light is black on white.
var Light = Theme{
	Name: "light", Background: canvas.RGB(0xffffff), Panel: canvas.RGB(0xf6f7f9), Ink: canvas.RGB(0x1b1f29), Muted: canvas.RGB(0x566072),
	Grid: canvas.RGB(0xe4e7ed), Select: canvas.RGB(0x566072).Alpha(0.10), Focus: canvas.RGB(0x1b1f29),
	P: canvas.RGB(0x0072b2), Q: canvas.RGB(0xd55e00), M: canvas.RGB(0x00795a),
	PText: canvas.RGB(0x0072b2), QText: canvas.RGB(0xb84f00), MText: canvas.RGB(0x00795a),
	QHatch: canvas.RGB(0xffffff).Alpha(0.55), Type: 1, Line: 1,
}

// Dark is for dark rooms and dark pages.
var Dark = Theme{
	Name: "dark", Background: canvas.RGB(0x14171f), Panel: canvas.RGB(0x1b1f29), Ink: canvas.RGB(0xe9ecf2), Muted: canvas.RGB(0xa3acbd),
	Grid: canvas.RGB(0x2b313d), Select: canvas.RGB(0xa3acbd).Alpha(0.14), Focus: canvas.RGB(0xffffff),
	P: canvas.RGB(0x56b4e9), Q: canvas.RGB(0xe69f00), M: canvas.RGB(0x3fd0a4),
	PText: canvas.RGB(0x56b4e9), QText: canvas.RGB(0xe69f00), MText: canvas.RGB(0x3fd0a4),
	QHatch: canvas.RGB(0x14171f).Alpha(0.55), Type: 1, Line: 1,
}

// Projector is for weak lamps and far rows: pure white, darker colours, larger type and thicker lines.
var Projector = Theme{
	Name: "projector", Background: canvas.RGB(0xffffff), Panel: canvas.RGB(0xffffff), Ink: canvas.RGB(0x000000), Muted: canvas.RGB(0x3a4150),
	Grid: canvas.RGB(0xc9ced8), Select: canvas.RGB(0x000000).Alpha(0.10), Focus: canvas.RGB(0x000000),
	P: canvas.RGB(0x005a8f), Q: canvas.RGB(0xb84f00), M: canvas.RGB(0x006348),
	PText: canvas.RGB(0x005a8f), QText: canvas.RGB(0xa34600), MText: canvas.RGB(0x006348),
	QHatch: canvas.RGB(0xffffff).Alpha(0.6), Type: 1.3, Line: 1.4,
}

// Forced is a theme of the reader's own two colours, as a system forces them on everything. Marks of the distributions keep their colours
// where those can be seen on the ground; else they have that of text, and are told apart as they are in print.
func Forced(text, ground canvas.Color) Theme {
	t := Light
	if luminance(ground) < luminance(text) {
		t = Dark
	}
	half := canvas.RGBA(mean(text.R(), ground.R()), mean(text.G(), ground.G()), mean(text.B(), ground.B()), 255)
	t.Name, t.Background, t.Panel, t.Ink, t.Muted, t.Focus, t.Grid = "forced", ground, ground, text, text, text, half
	t.Select, t.QHatch = text.Alpha(0.2), ground.Alpha(0.6)
	for k, c := range [...]*canvas.Color{&t.P, &t.Q, &t.M, &t.PText, &t.QText, &t.MText} {
		if least := [...]float64{3, 4.5}[k/3]; contrast(*c, ground) < least { // of marks, and of text: WCAG 2.2, 1.4.11 and 1.4.3
			*c = text
		}
	}
	return t
}

func mean(a, b uint8) uint8 { return uint8((int(a) + int(b)) / 2) }

// luminance is the relative luminance of an opaque colour: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
func luminance(c canvas.Color) float64 {
	channel := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c.R()) + 0.7152*channel(c.G()) + 0.0722*channel(c.B())
}

// contrast is the contrast ratio of two opaque colours, from 1 to 21: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
func contrast(a, b canvas.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// All lists the themes in the order of the page's menu.
func All() []*Theme { return []*Theme{&Light, &Dark, &Projector} }

// Find returns the theme of that name, or nil.
func Find(name string) *Theme {
	for _, t := range All() {
		if t.Name == name {
			return t
		}
	}
	return nil
}
