package export

// words joins words that stand beside each other.
func words(row []node) []node {
	kept := row[:0]
	for _, n := range row {
		if last := len(kept) - 1; last >= 0 && isWord(&n) && isWord(&kept[last]) {
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

func isWord(n *node) bool { return n.kind == upright && n.below == nil && n.above == nil }

// fractions makes fractions of what stands before and behind a stroke without a space.
func fractions(row []node) []node {
	for i := 1; i+1 < len(row); i++ {
		if row[i].kind != operator || row[i].text != "/" || row[i].space {
			continue
		}
		first, end := i, i+1
		for first > 0 && row[first-1].kind != operator && row[first-1].kind != logarithm {
			first--
			if row[first].space {
				break
			}
		}
		for end < len(row) && row[end].kind != operator && !row[end].space {
			end++
		}
		if first == i || end == i+1 {
			continue
		}
		f := node{kind: fraction, space: row[first].space, inside: []node{part(row[first:i]), part(row[i+1 : end])}}
		row = append(append(append([]node{}, row[:first]...), f), row[end:]...)
		i = first
	}
	for i := 1; i < len(row); i++ {
		if b := &row[i]; row[i-1].kind == logarithm && b.kind == bracket && len(b.inside) == 1 && b.inside[0].kind == fraction {
			b.text = "" // log(p/q) needs no brackets around the fraction
		}
	}
	return row
}

// part is one half of a fraction, which needs no brackets of its own.
func part(row []node) node {
	if len(row) == 1 && row[0].kind == bracket && row[0].below == nil && row[0].above == nil {
		return node{kind: bracket, inside: row[0].inside}
	}
	return node{kind: bracket, inside: append([]node{}, row...)}
}
