package weights

import (
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// Three distributions over the same outcomes are typed and pasted as a table: a row for each outcome, a column for each distribution.

// TableText writes lists of weights, one for each name, over outcomes with labels as people edit them.
func TableText(labels, names []string, lists ...[]float64) string {
	t := infotheory.JointTable{Rows: len(labels), Cols: len(names), RowNames: labels, ColumnNames: names}
	for i := range t.Rows {
		for _, list := range lists {
			t.Cells = append(t.Cells, list[i])
		}
	}
	return t.Text()
}

// ReadTable reads what TableText writes, and what people paste: the columns are called by the names, in any order, or stand in their
// order and have none; or the rows are. Labels are nil if there are none.
func ReadTable(text string, names []string) (lists [][]float64, labels []string, err error) {
	t, err := infotheory.ReadJoint(text, nil)
	if err != nil {
		return nil, nil, param.Refuse("The table: %s.", err)
	}
	cell := func(side, i int) float64 { return t.Cells[i*t.Cols+side] }
	sides, outcomes, called, labels := t.Cols, t.Rows, t.ColumnNames, t.RowNames
	if !named(called, names) && named(labels, names) {
		cell = func(side, i int) float64 { return t.Cells[side*t.Cols+i] }
		sides, outcomes, called, labels = t.Rows, t.Cols, t.RowNames, t.ColumnNames
	}
	if sides != len(names) {
		last := len(names) - 1
		return nil, nil, param.Refuse("The table has %s; one each is needed for %s and %s.", param.Plural(sides, "column"), strings.Join(names[:last], ", "), names[last])
	}
	for side, name := range names {
		if called != nil {
			if side = slices.Index(called, name); side < 0 {
				return nil, nil, param.Refuse("The table: no column is called %s.", name)
			}
		}
		list := make([]float64, outcomes)
		for i := range list {
			list[i] = cell(side, i)
		}
		if err := infotheory.Validate(list); err != nil {
			return nil, nil, param.Refuse("The table: %s: %s.", name, err)
		}
		lists = append(lists, list)
	}
	return lists, labels, nil
}

// named reports whether what is there is called by names, in any order.
func named(called, names []string) bool {
	return len(called) == len(names) && !slices.ContainsFunc(names, func(name string) bool { return !slices.Contains(called, name) })
}

// tableText writes all distributions.
func (d *Duo) tableText() string {
	var lists [][]float64
	for side := range d.sides() {
		lists = append(lists, d.weights(side).List())
	}
	return TableText(d.Of.Names(), d.names(), lists...)
}

// table sets all distributions. On an error nothing changes.
func (d *Duo) table(text string) error {
	lists, labels, err := ReadTable(text, d.names())
	if err != nil {
		return err
	}
	n := len(lists[0])
	if err := d.check("The table", n); err != nil {
		return err
	}
	d.Of.set(From(lists[0]), From(lists[1]), d.clean(labels, n))
	*d.Third.Of = From(lists[2])
	d.Forget()
	return nil
}
