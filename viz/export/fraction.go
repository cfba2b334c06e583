package export

// words joins words that stand beside each other.
func words(list row) row {
	kept := list[:0]
	for _, n := range list {
		if last := len(kept) - 1; last >= 0 && n.isWord() && kept[last].isWord() {
			if n.space {
				kept[last].text += " "
			}
			kept[last].text += n.text
			continue
		}
		kept = append(kept, n)
	}
	return kept
}

func (n *node) isWord() bool { return n.kind == upright && n.below == nil && n.above == nil }

// fractions makes fractions of what stands before and behind a stroke without a space.
func fractions(list row) row {
	for i := 1; i+1 < len(list); i++ {
		if list[i].text != "/" || list[i].kind != operator || list[i].space {
			continue
		}
		first, end := i, i+1
		for first > 0 && list[first-1].kind != operator && list[first-1].kind != logarithm {
			first--
			if list[first].space {
				break
			}
		}
		for end < len(list) && list[end].kind != operator && !list[end].space {
			end++
		}
		if first == i || end == i+1 {
			continue
		}
		f := &node{kind: fraction, space: list[first].space, inside: bare(list[first:i]), under: bare(list[i+1 : end])}
		list = append(append(append(row{}, list[:first]...), f), list[end:]...)
		i = first
	}
	for i := 1; i < len(list); i++ {
		if b := list[i]; list[i-1].kind == logarithm && b.kind == bracket && len(b.inside) == 1 && b.inside[0].kind == fraction {
			b.text = "" // log(p/q) needs no brackets around the fraction
		}
	}
	return list
}

// bare is one half of a fraction, which needs no brackets of its own.
func bare(list row) row {
	if n := list[0]; len(list) == 1 && n.kind == bracket && n.below == nil && n.above == nil {
		return n.inside
	}
	return list
}

// apart says that there is to be a space before a node of a row: beside words, unless a sign makes room.
func apart(list row, i int) bool {
	if i == 0 || !list[i].space {
		return false
	}
	a, b := list[i-1].kind, list[i].kind
	return (a == upright || b == upright) && a != operator && b != operator && a != sum
}
