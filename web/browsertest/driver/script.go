package driver

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// Eval runs a function body in the current frame and decodes what it returns
// into out, which may be nil. An exception in the page is an error.
func (b *Browser) Eval(script string, out any, args ...any) error {
	return b.ask(cmdScript, scriptParams(script, args), out)
}

// EvalAsync runs the body of an async function and waits for its promise.
func (b *Browser) EvalAsync(script string, out any, args ...any) error {
	body := `const done = arguments[arguments.length - 1];
(async () => {` + script + `
})().then(v => done({value: v === undefined ? null : v}), e => done({error: e && e.stack ? e + '\n' + e.stack : String(e)}));`
	var answer struct {
		Value json.RawMessage
		Error string
	}
	if err := b.ask(cmdScriptAsync, scriptParams(body, args), &answer); err != nil {
		return err
	}
	if answer.Error != "" {
		return &Error{Code: "javascript error", Message: answer.Error}
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(answer.Value, out)
}

// scriptParams runs in the page's own scope in Firefox too.
func scriptParams(script string, args []any) params {
	if args == nil {
		args = []any{}
	}
	return params{"script": script, "args": args, "newSandbox": false, "sandbox": nil}
}

// Patience is how long Until waits.
const Patience = 20 * time.Second

// leaves reports whether err is WebKit's answer of a document that was left while it was asked.
func leaves(err error) bool {
	return Is(err, "no such frame") && strings.Contains(err.Error(), "before the unload event")
}

// Until waits until a JavaScript expression is true in the current frame; it
// may read args as arguments[i]. An exception counts as false and is named
// when the time is over.
func (b *Browser) Until(condition string, args ...any) error {
	script := `try { return {met: !!(` + condition + `)}; } catch (e) { return {error: String(e)}; }`
	var state struct {
		Met   bool
		Error string
	}
	err := poll(Patience, "condition", func() (bool, error) {
		state.Met, state.Error = false, ""
		if err := b.Eval(script, &state, args...); err != nil && !Is(err, "javascript error") && !leaves(err) {
			return false, err
		}
		return state.Met, nil
	})
	if err != nil {
		return fmt.Errorf("%w: %s %s", err, condition, state.Error)
	}
	return nil
}
