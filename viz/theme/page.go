package theme

import "iridescent/viz/canvas"

// Page has the colours that a page needs beside those of its picture. Nothing of the picture uses them.
type Page struct {
	Edge, EdgeStrong canvas.Color // of controls; of those under the mouse, and of switches that are on
	Raise            canvas.Color // behind controls and dialogs
	Hover, Active    canvas.Color // behind a control under the mouse, and behind one that is pressed
	Error            canvas.Color // text of an error
	Shade            canvas.Color // of shadows, opaque
	Shadow           int          // per cent of Shade: below a control
	Near, Far        int          // below a dialog: its edge, and around it
	Veil             int          // over the page behind a dialog
}

var lightPage = Page{
	Edge: canvas.RGB(0xc4cad5), EdgeStrong: canvas.RGB(0x747e90), Raise: canvas.RGB(0xffffff), Hover: canvas.RGB(0xeef0f4), Active: canvas.RGB(0xe2e6ed),
	Error: canvas.RGB(0xb3261e), Shade: canvas.RGB(0x1b1f29), Shadow: 6, Near: 8, Far: 18, Veil: 32,
}

var darkPage = Page{
	Edge: canvas.RGB(0x3d4452), EdgeStrong: canvas.RGB(0x7d879a), Raise: canvas.RGB(0x222733), Hover: canvas.RGB(0x2b313d), Active: canvas.RGB(0x363d4b),
	Error: canvas.RGB(0xff9b92), Shade: canvas.RGB(0x000000), Shadow: 30, Near: 40, Far: 55, Veil: 50,
}

// Page returns the colours of a page around a picture of the theme.
func (t *Theme) Page() Page {
	switch t.Name {
	case Dark.Name:
		return darkPage
	case Projector.Name:
		p := lightPage
		p.Edge, p.EdgeStrong = canvas.RGB(0x6b7484), canvas.RGB(0x3a4150)
		return p
	}
	return lightPage
}
