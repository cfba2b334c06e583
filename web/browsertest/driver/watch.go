package driver

// watch collects what a browser says about its pages.
type watch interface {
	start() error
	// errors returns console errors, uncaught exceptions and violations of the
	// Content Security Policy since the last call.
	errors() ([]string, error)
	// requests returns the address of every request since the last call.
	requests() ([]string, error)
}

// ConsoleErrors returns the console errors, uncaught exceptions, violations of
// the Content Security Policy and failed loads of all frames since the last
// call.
func (b *Browser) ConsoleErrors() ([]string, error) { return b.watch.errors() }

// Requests returns the address of every request that pages have made since
// the last call, also of those that failed; data: and blob: are left out.
func (b *Browser) Requests() ([]string, error) { return b.watch.requests() }
