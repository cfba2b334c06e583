package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

func TestAnExerciseIsDoneByHandAndItsAnswerIsChecked(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#exercise=1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 760))
		p.until(`document.querySelector('#exercise .text')?.textContent === 'Only p and q may change in this exercise.'`)
		p.click(`#exercise [data-action="hint"]`)
		p.until(`document.querySelector('#exercise .text').textContent === 'Where do the two still stand apart?'`)
		p.settle()
		p.shoot("exercise-begun")
		start := p.state()
		p.focusTwin("p")
		p.keys("PageDown", "PageDown", "PageDown", "PageDown", "PageDown")
		p.until(`document.querySelector('#exercise[data-met] .state').textContent === 'Done.'`)
		p.settle()
		p.shoot("exercise-done")
		p.assertAccessible("exercise")
		answer := p.state()
		if !strings.Contains(answer, "&exercise=1") {
			t.Errorf("the answer is %s", answer)
		}
		p.click(`#exercise a[href="#exercise=2"]`)
		p.until(`document.querySelector('#title').textContent.includes('one bit') && !document.querySelector('#exercise').hasAttribute('data-met')`)

		p.load(p.origins.site.URL + "/guide/check.html")
		p.until(`document.getElementById('answers')`)
		site := p.origins.site.URL + "/"
		p.eval(`document.getElementById('answers').value = arguments[0]`, nil, fmt.Sprintf("Anna %s%s\nBen: %s%s\nnothing", site, answer, site, start))
		p.eval(`document.querySelector("main button[type=submit]").click()`, nil)
		p.until(`document.querySelectorAll('.verdicts li').length === 3`)
		var told []string
		p.eval(`return [document.querySelector('[role="status"]').textContent, ...[...document.querySelectorAll('.verdicts li')].map(li => li.textContent)]`, &told)
		for k, want := range []string{"1 of 3 answers are right.", "✓ right Anna (exercise 1)", "✗ not yet Ben (exercise 1): klPQ is 0.79", "no address"} {
			if !strings.Contains(told[k], want) {
				t.Errorf("%q, want %q", told[k], want)
			}
		}
		p.shoot("exercise-checked")
		p.assertAccessible("check")
	})
}

func TestAnOrderIsPredictedBeforeItIsShown(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(390, 760))
		p.open("#exercise=24") // anew: a document that goes on may still have the number in what it said before
		p.until(`document.querySelectorAll('#exercise select').length === 3`)
		p.settle()
		p.shoot("exercise-predict")
		p.assertAccessible("predict")
		var told string
		p.eval(`return document.documentElement.outerHTML.match(/.{0,200}0\.279.{0,60}/)?.[0] ?? ""`, &told)
		if told != "" {
			t.Errorf("the number is in the page before the prediction: %s", told)
		}
		p.eval(`document.querySelectorAll('#exercise select').forEach((s, k) => (s.value = ['gain3', 'gain2', 'gain1'][k]))`, nil)
		p.click(`#exercise [data-action="predict"]`)
		p.until(`document.querySelector('#exercise .text').textContent.startsWith('Your order was right')`)
		p.eval(`iridescent.send({type: 'do', action: 'flip3'})`, nil)
		p.until(`document.querySelector('#exercise').hasAttribute('data-met')`)
	})
}

func TestTheGuideHasExercisesAndASearch(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 700))
		p.load(p.origins.site.URL + "/guide/exercises.html")
		p.until(`document.readyState === 'complete' && customElements.get('iridescent-viz')`)
		p.shoot("exercises")
		p.assertAccessible("exercises")
		p.eval(`const f = document.querySelector('iridescent-viz'); f.id = 'f'; f.addEventListener('iridescent-goal', (e) => (window.goal = e.detail))`, nil)
		p.loadFigure("f")
		p.awaitFigure("f")
		p.eval(`document.getElementById('f').set({p: '1,3'})`, nil)
		p.until(`window.goal?.met && window.goal.exercise === '1' && window.goal.state.includes('exercise=1')`)

		p.load(p.origins.site.URL + "/guide/questions.html?find=negative")
		p.until(`document.getElementById('find')?.value === 'negative'`)
		count := func() (shown, all int) {
			p.eval(`const all = [...document.querySelectorAll('main p')].filter(p => p.firstElementChild?.tagName === 'STRONG'); return [all.filter(p => p.checkVisibility()).length, all.length]`, &[]any{&shown, &all})
			return shown, all
		}
		if shown, all := count(); all < 55 || shown == 0 || shown > 20 {
			t.Errorf("%d of %d questions are shown", shown, all)
		}
		p.eval(`const f = document.getElementById('find'); f.value = ''; f.dispatchEvent(new Event('input'))`, nil)
		if shown, all := count(); shown != all {
			t.Errorf("%d of %d questions are shown", shown, all)
		}
		p.assertAccessible("questions")
	})
}
