package driver

import (
	"regexp"
	"strings"
)

// firefoxWatch listens inside Firefox: requests and script errors through its
// own services, console.error on its standard output.
type firefoxWatch struct {
	b       *Browser
	process *process
}

// ownConsole is the form of what Firefox itself says: after the name of a part
// of it, which a page's words would have in quotes.
var ownConsole = regexp.MustCompile(`^console\.error: [\w.]+:`)

func (w *firefoxWatch) start() error {
	return w.b.inChrome(`
const seen = window.iridescentSeen = {errors: [], requests: []};
Services.console.registerListener({observe(message) {
  if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
  if (/^(chrome|resource|moz-extension):/.test(message.sourceName) || /chrome|component|extension/.test(message.category)) return;
  seen.errors.push(message.category + ': ' + message.errorMessage + ' ' + message.sourceName + ':' + message.lineNumber);
}});
Services.obs.addObserver({observe(subject) {
  const channel = subject.QueryInterface(Ci.nsIHttpChannel), info = channel.loadInfo;
  const page = info.externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT;
  if (page || !info.triggeringPrincipal.isSystemPrincipal) seen.requests.push(channel.URI.spec);
}}, 'http-on-modify-request');`, nil)
}

func (w *firefoxWatch) errors() ([]string, error) {
	var texts []string
	if err := w.b.inChrome(`return window.iridescentSeen.errors.splice(0);`, &texts); err != nil {
		return nil, err
	}
	for _, line := range w.process.output.lines() {
		if strings.HasPrefix(line, "console.error:") && !ownConsole.MatchString(line) {
			texts = append(texts, line)
		}
	}
	return texts, nil
}

func (w *firefoxWatch) requests() ([]string, error) {
	var urls []string
	err := w.b.inChrome(`return window.iridescentSeen.requests.splice(0);`, &urls)
	return onlyNetwork(urls), err
}

// inChrome runs a function body in the window of Firefox itself.
func (b *Browser) inChrome(script string, out any) error {
	p := params{"script": script, "args": []any{}, "newSandbox": false, "sandbox": "system"}
	return b.asChrome(func() error { return b.ask(cmdScript, p, out) })
}

// asChrome carries out commands on Firefox itself instead of its page.
func (b *Browser) asChrome(do func() error) error {
	if _, err := b.wire.send(cmdContext, params{"value": "chrome"}); err != nil {
		return err
	}
	failure := do()
	if _, err := b.wire.send(cmdContext, params{"value": "content"}); err != nil {
		return err
	}
	return failure
}
