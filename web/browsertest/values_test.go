package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// openDialog presses the button of a dialog and waits for what is in it.
func (p *page) openDialog(name string) {
	p.Helper()
	p.press(name)
	p.until(`document.getElementById(arguments[0]).open`, name)
}

// openValues opens the dialog and writes a text into it.
func (p *page) openValues(text string) {
	p.Helper()
	p.openDialog("values")
	must(p.T, p.Clear("#values-text"))
	must(p.T, p.Type("#values-text", text))
}

// What is in a dialog comes when it is first wanted: once, also for somebody who presses twice meanwhile.
func TestADialogThatIsAskedForTwiceIsMadeOnce(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open("#p=5,3,2&q=1,1,1")
		p.eval(`for (const id of ['kl-pq', 'kl-pq', 'jsd']) document.querySelector('#readings [data-reading="' + id + '"]').click()`, nil)
		p.until(`document.getElementById('explain').open && document.getElementById('explain').dataset.reading === 'jsd'`)
		p.eval(`document.getElementById('numbers').open = true; document.getElementById('numbers').open = false; document.getElementById('numbers').open = true`, nil)
		p.until(`document.querySelectorAll('#numbers .scroller td').length > 3`)
		p.eval(`document.getElementById('numbers').open = false`, nil)
		for _, name := range []string{"scenes", "share", "values"} {
			p.eval(`const b = document.querySelector('[aria-controls="' + arguments[0] + '"]'); b.click(); b.click()`, nil, name)
			p.until(`document.getElementById(arguments[0]).open`, name)
			p.keys("Escape")
			p.until(`!document.getElementById(arguments[0]).open`, name)
		}
		var many string
		p.eval(`return ['#explain', '#numbers', '#scenes', '#share', '#values'].filter(css => document.querySelectorAll(css + ' header').length !== 1).join()`, &many)
		if many != "" {
			t.Errorf("made more than once, or not: %s", many)
		}
	})
}

func TestTypedValuesAreUnderstoodBeforeTheyAreApplied(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "#p=1,1,1&q=1,1,2", func(t *testing.T, p *page) {
		before := p.state()
		p.openValues("3, 5, 2")
		p.until(`document.getElementById('values-count').innerText.includes('3')`)
		if preview := p.text("#values-preview"); !strings.Contains(preview, "0.5") && !strings.Contains(preview, "50") {
			t.Errorf("understood is %q", preview)
		}
		if s := p.state(); s != before {
			t.Errorf("before it is applied the state is %s", s)
		}
		p.shoot("values")
		p.click("#values [data-action=apply]")
		p.until(`!document.getElementById('values').open`)
		for id, want := range map[string]float64{"p0": .3, "p1": .5, "p2": .2, "q2": .5} {
			if got := p.handle(id).Value; !near(got, want, 1e-12) {
				t.Errorf("%s is %v, not %v", id, got, want)
			}
		}
		p.press("undo")
		if s := p.state(); s != before {
			t.Errorf("undo leads to %s", s)
		}
	})
}

func TestPastedColumnsSetBothAndTheLabels(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		p.openDialog("values")
		p.eval(`const t = document.getElementById('values-text'); t.value = arguments[0]; t.dispatchEvent(new Event('input', {bubbles: true}))`,
			nil, "weather,p,q\nSun,3,1\nRain,1,1\n")
		p.click("#values [data-action=apply]")
		p.until(`!document.getElementById('values').open`)
		if q := p.handle("q1"); q.Value != .5 || !strings.Contains(q.Label, "Rain") {
			t.Errorf("%+v", q)
		}
		if v := p.handle("p0").Value; v != .75 {
			t.Errorf("p0 is %v", v)
		}
	})
}

func TestAPastedJointTableIsUnderstoodBeforeItIsApplied(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#scene=mutual&joint=1,2;3,4", func(t *testing.T, p *page) {
		p.openDialog("values")
		p.paste("\tno\tyes\nfemale\t126\t344\nmale\t1,364\t367")
		p.until(`document.getElementById('values-preview').innerText.includes('62.0')`)
		if asked := p.text("#values-questions"); !strings.Contains(asked, "1,364") {
			t.Errorf("asked is %q", asked)
		}
		p.shoot("values-table")
		p.paste("1,2\n3,O.4")
		p.until(`document.getElementById('values-error').innerText.includes('line 2, column 2')`)
		p.paste(",no,yes\nfemale,1,2\nmale,3,14")
		p.until(`document.getElementById('values-preview').innerText.includes('70.0')`)
		p.click("#values [data-action=apply]")
		p.until(`!document.getElementById('values').open`)
		if hash := p.state(); !strings.Contains(hash, "joint=1,2;3,14&xlabels=female,male&ylabels=no,yes") {
			t.Errorf("the state is %s", hash)
		}
	})
}

// paste puts a text into the open dialog at once.
func (p *page) paste(text string) {
	p.Helper()
	p.eval(`const t = document.getElementById('values-text'); t.value = arguments[0];
t.dispatchEvent(new ClipboardEvent('paste', {bubbles: true})); t.dispatchEvent(new Event('input', {bubbles: true}))`, nil, text)
}

func TestTheDialogSaysWhatItTookForWhatAndOffersTheOtherReading(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "#p=1,1,1&q=1,1,2", func(t *testing.T, p *page) {
		p.openDialog("values")
		p.paste("Wetter\tp\nRegen\t0,2\nSonne\t0,7\nSchnee\t0")
		p.until(`document.querySelectorAll('#values-notes li').length === 5`)
		for _, words := range []string{"Line 1: a header.", "First column: names of the outcomes.", "Commas are decimal points.", "Please check: p adds up to 0.9, not to 1", "0·log 0"} {
			if said := p.text("#values-notes"); !strings.Contains(said, words) {
				t.Errorf("%q is missing from %q", words, said)
			}
		}
		p.shoot("values-notes")

		p.paste("1,234\n5,678")
		p.until(`document.getElementById('values-error').innerText.includes('line 1: "1,234" may mean')`)
		p.shoot("values-asks")
		p.eval(`document.querySelector('#values-questions input[value="thousands"]').focus()`, nil)
		p.click(`#values-questions input[value="thousands"]`)
		p.until(`document.getElementById('values-error').innerText === '' && document.getElementById('values-count').innerText === '2 outcomes'`)
		p.until(`document.activeElement.value === 'thousands'`)
		p.click("#values [data-action=apply]")
		p.until(`!document.getElementById('values').open`)
		if got := p.handle("p0").Value; !near(got, 1234.0/6912, 1e-12) {
			t.Errorf("p0 is %v", got)
		}

		p.openDialog("values")
		p.paste("1 2 3\n4 5 6")
		p.until(`document.querySelectorAll('#values-preview td').length === 6`)
		p.click(`#values-questions input[value="list"]`)
		p.until(`document.getElementById('values-count').innerText === '6 outcomes'`)
		p.paste("1 2 4\n4 5 6")
		p.until(`document.getElementById('values-count').innerText === '3 outcomes'`) // a text that is pasted is read afresh
		p.keys("Escape")
	})
}

func TestValuesThatCannotBeReadChangeNothingAndSayWhere(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "#p=1,1,1&q=1,1,2", func(t *testing.T, p *page) {
		before := p.state()
		for _, c := range []struct{ text, says string }{
			{"3, five, 2", "five"}, {"3, -5, 2", "5"}, {"0 0 0", "zero"}, {"7", "1 outcome"}, {"NaN 1", "NaN"}, {"p,q\n1,2\nNA,3", "line 3, column 1"},
			{"[1, null]", "value 2"},
		} {
			p.openValues(c.text)
			if strings.Contains(c.text, "\n") {
				p.paste(c.text) // WebKit's driver types no line feeds
			}
			p.until(`document.getElementById('values-error').innerText.includes(arguments[0])`, c.says) // WebKit types a character at a time
			p.click("#values [data-action=apply]")
			if s := p.state(); s != before {
				t.Errorf("%q led to %s", c.text, s)
			}
			p.keys("Escape")
			p.until(`!document.getElementById('values').open`)
		}
	})
}

func TestAMillionPastedCharactersAreRefusedQuickly(t *testing.T) {
	anyEngine(t, driver.Firefox)
	measures(t)
	everyEngine(t, "#p=1,1,1&q=1,1,2", func(t *testing.T, p *page) {
		before := p.state()
		p.openDialog("values")
		var ms float64
		p.eval(`const start = performance.now(), t = document.getElementById('values-text');
t.value = '1,'.repeat(500000); t.dispatchEvent(new Event('input', {bubbles: true})); t.dispatchEvent(new Event('change', {bubbles: true}));
document.querySelector('#values [data-action=apply]').click(); return performance.now() - start`, &ms)
		p.until(`document.getElementById('values-error').innerText !== ''`)
		if ms > 5000 {
			t.Errorf("the page was busy for %v ms", ms)
		}
		if s := p.state(); s != before {
			t.Errorf("the state is %.100s", s)
		}
		p.keys("Escape")
	})
}

func TestPresetsAreChosenFromTheirList(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		p.press("presets")
		p.shoot("presets")
		var names []string
		p.eval(`return [...document.querySelectorAll('#presets li strong')].map(e => e.innerText)`, &names)
		if len(names) < 8 {
			t.Errorf("the presets are %q", names)
		}
		p.keys("Escape")
		p.choosePreset("Black swan")
		if kl := p.readings()["klPQ"]; !near(kl, 4.605170185988091, 1e-12) {
			t.Errorf("the black swan surprises by %v nats, not log 100", kl)
		}
	})
}

// choosePreset clicks a preset in the list.
func (p *page) choosePreset(label string) {
	p.Helper()
	p.press("presets")
	p.eval(`const all = [...document.querySelectorAll('#presets li button')];
document.getElementById('chosen-preset')?.removeAttribute('id');
all.find(e => e.innerText.includes(arguments[0])).id = 'chosen-preset'`, nil, label)
	p.click("#chosen-preset")
}

func TestTheStepperAddsAndRemovesOutcomes(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 560))
		p.settle()
		before := p.readings()
		p.press("add")
		if n := len(p.values("p")); n != 4 {
			t.Fatalf("there are %d outcomes", n)
		}
		for name, value := range p.readings() {
			if !near(value, before[name], 1e-12) {
				t.Errorf("an impossible outcome changed %s from %v to %v", name, before[name], value)
			}
		}
		p.press("remove")
		p.press("remove")
		if n := len(p.values("p")); n != 2 {
			t.Errorf("there are %d outcomes", n)
		}
	})
}

func TestSwapExchangesTheDirections(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		before := p.readings()
		p.press("swap")
		after := p.readings()
		if !near(after["klPQ"], before["klQP"], 1e-15) || !near(after["klQP"], before["klPQ"], 1e-15) || !near(after["jsd"], before["jsd"], 1e-15) {
			t.Errorf("%v became %v", before, after)
		}
	})
}

func TestTheTableHoldsAllNumbers(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(800, 560))
		p.eval(`document.getElementById('numbers').open = true`, nil)
		p.until(`document.querySelectorAll('#numbers table:first-of-type tbody tr').length === 3`)
		tables := p.text("#numbers .scroller")
		for _, part := range []string{"Sun", "Snow", "0.5", "0.333", "KL(p‖q)", "H(p,q)", "JSD", "F(q) − F(p)"} {
			if !strings.Contains(tables, part) {
				t.Errorf("%q is missing from %s", part, tables)
			}
		}
		p.shoot("numbers")
	})
}

func TestUnitsChangeTheWordsAndNotTheNumbers(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "#p=1,0&q=1,1", func(t *testing.T, p *page) {
		before := p.readings()
		for unit, want := range map[string]string{"bit": "1.000", "nat": "0.693", "ban": "0.301"} {
			p.change("unit=" + unit)
			if got := p.valueOf("kl-pq"); got != want {
				t.Errorf("in %ss KL is written %q", unit, got)
			}
			if r := p.readings(); r["klPQ"] != before["klPQ"] {
				t.Errorf("in %ss KL is %v nats", unit, r["klPQ"])
			}
		}
	})
}

// valueOf is how a reading is written.
func (p *page) valueOf(id string) string {
	p.Helper()
	for _, r := range p.view().Readings {
		if r.ID == id {
			return r.Value
		}
	}
	p.Fatalf("there is no reading %q", id)
	return ""
}

func TestEachReadingExplainsItself(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 600))
		p.settle()
		var ids []string
		p.eval(`return [...document.querySelectorAll('#readings button')].map(b => b.dataset.reading)`, &ids)
		if len(ids) < 5 {
			t.Fatalf("only %v can be asked about", ids)
		}
		for _, id := range ids {
			p.eval(`document.querySelector(arguments[0]).focus()`, nil, `[data-reading="`+id+`"]`)
			p.keys("Enter")
			p.until(`document.getElementById('explain').open && document.getElementById('explain').dataset.reading === arguments[0]`, id)
			said := p.text("#explain .sentence")
			if len(said) < 30 || p.text("#explain .formula") == "" || p.text("#explain .numbers") == "" || p.text("#explain .infinite") == "" {
				t.Errorf("%s: %q", id, p.text("#explain"))
			}
			p.keys("Escape")
		}
		p.assertNotes()
	})
}

// assertNotes widens the window, where the explanation is a note in the margin: it is there from the start and covers no reading; it and the
// reading that it is about are marked; the slider that has no room in the row is in it, and moves what it explains.
func (p *page) assertNotes() {
	p.Helper()
	must(p.T, p.SetWindowSize(1280, 800))
	p.until(`document.querySelector('#note .formula')?.hasChildNodes()`)
	var ids []string
	p.eval(`return [...document.querySelectorAll('#readings button')].map(b => b.dataset.reading)`, &ids)
	for _, id := range ids {
		p.eval(`document.querySelector(arguments[0]).focus()`, nil, `#readings [data-reading="`+id+`"]`)
		p.keys("Enter")
		var flaws []string
		p.eval(`const out = [], note = document.getElementById('note'), [id] = arguments, r = note.getBoundingClientRect();
const marked = [...document.querySelectorAll('#readings [aria-current]')].map(b => b.dataset.reading).join();
if (marked !== id || note.dataset.reading !== id) out.push('marked is ' + marked + ', the note is about ' + note.dataset.reading);
if (document.getElementById('explain').open || document.activeElement !== note) out.push('it opens over the picture, or nothing leads to it');
for (const css of ['.sentence', '.formula', '.numbers', '.infinite']) if (!note.querySelector(css).textContent) out.push('no ' + css);
for (const b of document.querySelectorAll('#readings button')) {
  const s = b.getBoundingClientRect();
  if (Math.min(r.right, s.right) - Math.max(r.left, s.left) > 1 && Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top) > 1) out.push('it covers ' + b.dataset.reading);
}
if (r.bottom > document.getElementById('bar').getBoundingClientRect().top) out.push('it leaves the panel');
return out`, &flaws, id)
		for _, f := range flaws {
			p.Errorf("note about %s: %s", id, f)
		}
	}
	p.eval(`document.querySelector('#readings [data-reading="jsd"]').click()`, nil)
	before := p.text("#note .value")
	p.eval(`const slider = document.querySelector('#note .range.first #control-lambda'); slider.value = '.1'; slider.dispatchEvent(new Event('input'))`, nil)
	p.settle()
	if after := p.text("#note .value"); after == before {
		p.Errorf("the slider of the note leaves JSD at %s", after)
	}
	p.shoot("note")
	p.keys("Escape")
	var focus string
	p.eval(`return document.activeElement.dataset.reading || document.activeElement.id`, &focus)
	if focus != "jsd" {
		p.Errorf("Escape leads from the note to %q", focus)
	}
	must(p.T, p.SetWindowSize(900, 600))
	p.until(`!document.getElementById('note') && !document.querySelector('#readings [aria-current]') && document.querySelector('#more .ranges #control-lambda, #toolbar #control-lambda')`)
}

func TestAClickOnAReadingOpensItsExplanationAndAHandleCanStillBeDragged(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 600))
		p.settle()
		p.click(`#readings [data-reading]`)
		p.until(`document.getElementById('explain').open`)
		p.shoot("explain")
		said, h := p.text("#explain"), p.handle("p0")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y+40).Release())
		if again := p.text("#explain"); again == said {
			t.Errorf("the explanation does not follow: %q", again)
		}
	})
}
