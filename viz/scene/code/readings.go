package code

import (
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Readings are the numbers that can be asked about: those of p and q always, those of what was sent and of the classifier where they
// are shown.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	list := s.ofPair(env)
	switch s.view {
	case byTape:
		if s.Model.Sent > 0 {
			list = append(list, s.ofTape(env)...)
		}
	case byLoss:
		list = append(list, s.ofClassifier(env)...)
	}
	return list
}

// sumOf writes Σ weight·log(1/x) with the numbers of now: the largest terms, and the sum.
func sumOf(weights, of []float64, total float64, env *scene.Env) string {
	const most = 6
	var parts []string
	for i, w := range weights {
		if w == 0 {
			continue
		}
		if len(parts) == most {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, infotheory.FormatDecimals(w, 2)+"·"+env.Brief(ideal(of[i])))
	}
	return strings.Join(parts, " + ") + " = " + env.Amount(total)
}

// ofPair are the readings of p and q.
func (s *Scene) ofPair(env *scene.Env) []scene.Reading {
	m := &s.measured
	return []scene.Reading{
		{ID: "hP", Name: "H(p)", Nats: m.EntropyP, Sentence: "What a symbol takes on average in the code made for p. No code that can be decoded takes less (Shannon 1948).",
			Formula: "H(p) = Σ pᵢ log(1/pᵢ)", Numbers: sumOf(m.P, m.P, m.EntropyP, env), Infinite: "Never ∞.", Plain: scene.Equally(m.EntropyP, "symbols")},
		{ID: "cePQ", Name: "H(p,q)", Nats: m.CrossEntropyPQ, Sentence: "The cross entropy: what a symbol takes on average if p happens and the code was made for q. It is the area of all rectangles.",
			Formula: "H(p,q) = Σ pᵢ log(1/qᵢ) = H(p) + KL(p‖q)", Numbers: sumOf(m.P, m.Q, m.CrossEntropyPQ, env), Infinite: "∞ if a symbol comes for which q is 0: the code has no word for it.", Plain: scene.Equally(m.CrossEntropyPQ, "symbols")},
		{ID: "klPQ", Name: "KL(p‖q)", Nats: m.KullbackLeiblerPQ,
			Sentence: "What of each symbol is wasted: the message is that much longer than it needs to be. It is also the evidence for p against q that each observation gives, on average.",
			Formula:  "KL(p‖q) = H(p,q) − H(p) = Σ pᵢ log(pᵢ/qᵢ)", Numbers: env.Amount(m.CrossEntropyPQ) + " − " + env.Amount(m.EntropyP) + " = " + env.Amount(m.KullbackLeiblerPQ), Infinite: "∞ if a symbol comes for which q is 0.", Plain: s.watching(env).Plain()},
		s.ofWords(1, "The mean length of Huffman's words made for q, which have whole bits, when the symbols come as p says. Where several codes are equally good for q, it depends on which one is taken.", env),
		s.ofWords(0, "The mean length of Huffman's words made for p. No words of whole bits are shorter, and none can be shorter than H(p); they are less than "+mark.OneBit(env.Unit)+" longer.", env),
	}
}

// watching is what the divergence means to who reads the message.
func (s *Scene) watching(env *scene.Env) scene.Watching {
	w := env.Names.Watch(s.measured.KullbackLeiblerPQ, "q")
	if env.Names.Each == "" {
		w.Each = "symbol"
	}
	for i, p := range s.measured.P {
		if s.measured.Q[i] == 0 {
			w.Impossible += p
		}
	}
	return w
}

// ofWords is the mean length of the words made for p or for q.
func (s *Scene) ofWords(side int, sentence string, env *scene.Env) scene.Reading {
	m := &s.measured
	var parts []string
	for i, p := range m.P {
		if p == 0 {
			continue
		}
		if len(parts) == 6 {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, infotheory.FormatDecimals(p, 2)+"·"+strconv.Itoa(m.codes[side].Lengths[i]))
	}
	numbers := strings.Join(parts, " + ") + " = " + infotheory.Format(infotheory.Bit.FromNats(m.lengths[side])) + " bits"
	if env.Unit != infotheory.Bit {
		numbers += " = " + env.Amount(m.lengths[side]) + " " + env.Unit.Plural()
	}
	return scene.Reading{ID: [2]string{"lengthP", "lengthQ"}[side], Name: "words for " + sides[side], Nats: m.lengths[side], Sentence: sentence,
		Formula: "Σ pᵢ · bits of word i", Numbers: numbers, Infinite: "Never ∞: Huffman gives a word to each symbol, also to one with probability 0."}
}

// ofTape are the readings of what was sent.
func (s *Scene) ofTape(env *scene.Env) []scene.Reading {
	t, n := s.sentTape(), symbols(s.Model.Sent)
	return []scene.Reading{
		{ID: "idealExtra", Name: "extra so far", Nats: t.ideal,
			Sentence: "How much longer ideal words made for q were than ideal words made for p, a symbol of what was sent. By luck it can be negative; the more is sent, the nearer it is to KL(p‖q).",
			Formula:  "(1/n) Σ log(p/q) over the symbols sent", Numbers: n + ": " + env.Amount(t.ideal), Infinite: "∞ as soon as a symbol was sent for which q is 0."},
		{ID: "sentExtra", Name: "extra in whole bits", Nats: t.extra,
			Sentence: "The same with Huffman's words of whole bits, as they stand on the tapes: bits of one tape less bits of the other, a symbol.",
			Formula:  "(1/n) Σ (bits in q's code − bits in p's code)", Numbers: env.Amount(t.bits[1]) + " − " + env.Amount(t.bits[0]) + " = " + env.Amount(t.extra), Infinite: "Never ∞."},
	}
}

// ofClassifier are the readings of the loss.
func (s *Scene) ofClassifier(env *scene.Env) []scene.Reading {
	m, c := &s.measured, &s.Model.Classifier
	temperature := ""
	if c.Temperature != 1 {
		temperature = ", T = " + mark.Trimmed(c.Temperature)
	}
	printed := " Libraries print nats: " + infotheory.Format(m.loss) + "."
	numbers := "log(1/" + infotheory.Format(m.softmax[c.Truth]) + ")" + temperature + " = " + env.Amount(m.loss)
	if c.Smoothing > 0 {
		numbers = env.Amount(m.lossLeast) + " + " + env.Amount(m.klTarget) + temperature + " = " + env.Amount(m.loss)
	}
	return []scene.Reading{
		{ID: "loss", Name: "loss", Nats: m.loss, Sentence: "The cross entropy of target p and softmax q, as PyTorch's cross_entropy(z, true, label_smoothing=…) gives it." + printed,
			Formula: "H(p,q) = Σ pᵢ log(1/qᵢ), q = softmax(z/T)", Numbers: numbers, Infinite: "Never ∞: a softmax is never 0. It grows like the distance of logits.", Plain: scene.Equally(m.loss, "classes")},
		{ID: "lossLeast", Name: "least loss", Nats: m.lossLeast, Sentence: "The entropy of the target. No classifier can make the loss smaller. With label smoothing it is above 0, so the loss does not reach 0.",
			Formula: "H(p), p = (1 − s)·[true] + s/K", Numbers: "s = " + mark.Trimmed(c.Smoothing) + ", K = " + strconv.Itoa(c.Classes) + ": " + env.Amount(m.lossLeast), Infinite: "Never ∞."},
		{ID: "klTarget", Name: "KL(target‖softmax)", Nats: m.klTarget,
			Sentence: "What of the loss learning can take away. In PyTorch it is kl_div(log q, p): the input is log q, then the target p. In SciPy it is entropy(p, q).",
			Formula:  "KL(p‖q) = loss − H(p)", Numbers: env.Amount(m.loss) + " − " + env.Amount(m.lossLeast) + " = " + env.Amount(m.klTarget), Infinite: "Never ∞: a softmax is never 0."},
	}
}
