package driver

// Options say how to start a browser. The zero value is a browser with WebGL
// and a viewport of 480×320 CSS pixels.
type Options struct {
	// Width and Height are the first size of the viewport in CSS pixels.
	Width, Height int
	// NoWebGL starts the browser so that pages get no WebGL context
	// (Chromium without 3D APIs, Firefox without a display, WebKit by a setting).
	NoWebGL bool
	// Still says to pages that the reader wants no motion (prefers-reduced-motion), in the way of each system.
	Still bool
	// Args are added to the command line of the browser.
	Args []string
	// Env is added to the environment of the browser, as "NAME=value".
	Env []string
	// Prefs are added to the preferences of Firefox.
	Prefs map[string]any
}

// withDefaults fills in the size.
func (o Options) withDefaults() Options {
	if o.Width == 0 {
		o.Width = 480
	}
	if o.Height == 0 {
		o.Height = 320
	}
	return o
}
