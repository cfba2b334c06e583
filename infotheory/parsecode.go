package infotheory

import (
	"slices"
	"strings"
)

// tree reads values in brackets, as programs write and print them. ok is false for any other text.
func (r *reader) tree(text string) (grid, bool, error) {
	list, ok, err := statements(text, r.limit)
	if !ok || err != nil {
		return grid{}, ok, err
	}
	root, err := rootOf(list)
	if err != nil {
		return grid{}, true, err
	}
	root, err = root.unwrap()
	if err != nil {
		return grid{}, true, err
	}
	g, err := root.grid()
	g.code = true
	return g, true, err
}

// rootOf makes one value of all statements: an object of those with names, a list of those without.
func rootOf(list []statement) (*codeNode, error) {
	if len(list) == 1 {
		value := list[0].value
		if v, err := value.unwrap(); err == nil && list[0].name != "" && v.isVector() && !v.keyed() {
			return &codeNode{kind: listNode, line: value.line, items: []*item{{key: list[0].name, keyed: true, node: value}}}, nil
		}
		return value, nil
	}
	root := &codeNode{kind: listNode, line: list[0].value.line}
	for _, s := range list {
		root.items = append(root.items, &item{key: s.name, keyed: s.name != "", node: s.value})
	}
	for _, it := range root.items {
		if it.keyed != root.items[0].keyed {
			return root, atLine(it.node.line, &BracketError{Text: it.key, What: "has a name, others have none"})
		}
	}
	return root, nil
}

// constructors are calls whose arguments are the items themselves.
var constructors = []string{"c", "list", "dict", "tuple", "data.frame", "tibble", "cbind", "rbind", "vec", "vec!", "seq", "list.of", "map.of", "set"}

// wrappers are calls of one value, which they keep.
var wrappers = []string{"array", "asarray", "tensor", "series", "dataframe", "matrix", "vector", "list", "tuple", "dict", "ordereddict", "counter", "mappingproxy", "dict_values", "dict_items",
	"float", "float16", "float32", "float64", "bfloat16", "int", "int32", "int64", "uint8", "decimal", "variable", "parameter", "devicearray", "index", "namedtuple", "defaultdict", "constant",
	"floattensor", "doubletensor", "float32array", "float64array", "map", "set", "frozenset", "deque", "transpose"}

// settings are named arguments that change no value.
var settings = []string{"dtype", "device", "requires_grad", "grad_fn", "name", "index", "shape", "numpy", "copy", "ndmin", "order", "columns", "weak_type", "stringsasfactors", "check.names"}

// shortName is a call's name without its modules: np.array and torch.tensor are array and tensor.
func shortName(name string) string {
	name = strings.ToLower(name)
	if slices.Contains(constructors, name) {
		return name
	}
	return name[strings.LastIndexAny(name, ".$")+1:]
}

// unwrap replaces calls by what they hold, here and inside.
func (n *codeNode) unwrap() (*codeNode, error) {
	if n.kind == atomNode {
		return n, nil
	}
	for _, it := range n.items {
		inner, err := it.node.unwrap()
		if err != nil {
			return n, err
		}
		it.node = inner
	}
	if n.kind == callNode {
		return n.called()
	}
	if n.rows {
		return n.byRows(), nil
	}
	return n, nil
}

// called gives what a call holds. A call that changes its numbers, log or softmax, is no distribution.
func (n *codeNode) called() (*codeNode, error) {
	name := shortName(n.text)
	var plain, keyed []*item
	for _, it := range n.items {
		if it.keyed && slices.Contains(settings, strings.ToLower(it.key)) {
			keyed = append(keyed, it)
		} else {
			plain = append(plain, it)
		}
	}
	switch {
	case (name == "fraction" || name == "rational") && len(plain) == 2 && plain[0].node.kind == atomNode && plain[1].node.kind == atomNode:
		return &codeNode{text: plain[0].node.text + "/" + plain[1].node.text, line: n.line}, nil
	case name == "fraction" && len(plain) == 1:
		return plain[0].node, nil
	case name == "defaultdict" && len(plain) == 2:
		return plain[1].node, nil
	case slices.Contains(wrappers, name) && len(plain) == 1 && !plain[0].keyed:
		return plain[0].node.withIndex(keyed), nil
	case slices.Contains(constructors, name):
		return &codeNode{kind: listNode, line: n.line, items: plain}, nil
	}
	return n, atLine(n.line, &CallError{Name: n.text})
}

// withIndex gives the values of a Series the labels of its argument index.
func (n *codeNode) withIndex(keyed []*item) *codeNode {
	for _, it := range keyed {
		if !strings.EqualFold(it.key, "index") || it.node.kind != listNode || n.kind != listNode || len(it.node.items) != len(n.items) || n.keyed() {
			continue
		}
		for i, value := range n.items {
			value.key, value.keyed = it.node.items[i].node.text, true
		}
	}
	return n
}

// byRows makes a list for each row of a matrix.
func (n *codeNode) byRows() *codeNode {
	out := &codeNode{kind: listNode, line: n.line, rows: true}
	for i, it := range n.items {
		if i == 0 || it.row != n.items[i-1].row {
			out.items = append(out.items, &item{node: &codeNode{kind: listNode, line: it.node.line}})
		}
		last := out.items[len(out.items)-1].node
		last.items = append(last.items, it)
	}
	return out
}

// keyed reports whether every item has a key.
func (n *codeNode) keyed() bool {
	for i := range n.items {
		if !n.items[i].keyed {
			return false
		}
	}
	return len(n.items) > 0
}

// isVector reports whether every item is an atom.
func (n *codeNode) isVector() bool {
	for i := range n.items {
		if n.items[i].node.kind != atomNode {
			return false
		}
	}
	return n.kind != atomNode && len(n.items) > 0
}
