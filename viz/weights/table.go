package weights

import (
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// A Duo with a third distribution is typed and pasted as a table: a row for each outcome, a column for each distribution.

// tableText writes all distributions as people edit them.
func (d *Duo) tableText() string {
	t := infotheory.JointTable{Rows: d.Of.N(), Cols: d.sides(), RowNames: d.Of.Names(), ColumnNames: d.names()}
	for i := range t.Rows {
		for side := range t.Cols {
			t.Cells = append(t.Cells, d.weights(side).Of[i])
		}
	}
	return t.Text()
}

// table takes a table. Its columns are called as the distributions are, in any order, or stand in their order and have no names.
// On an error nothing changes.
func (d *Duo) table(text string) error {
	t, err := infotheory.ReadJoint(text, nil)
	if err != nil {
		return param.Refuse("The table: %s.", err)
	}
	names := d.names()
	if t.Cols != len(names) {
		return param.Refuse("The table has %s; one each is needed for %s, %s and %s.", param.Plural(t.Cols, "column"), names[0], names[1], names[2])
	}
	if err := d.check("The table", t.Rows); err != nil {
		return err
	}
	var lists [3][]float64
	for side, name := range names {
		column := side
		if t.ColumnNames != nil {
			if column = slices.Index(t.ColumnNames, name); column < 0 {
				return param.Refuse("The table: no column is called %s.", name)
			}
		}
		for i := range t.Rows {
			lists[side] = append(lists[side], t.Cells[i*t.Cols+column])
		}
		if err := infotheory.Validate(lists[side]); err != nil {
			return param.Refuse("The table: %s: %s.", name, err)
		}
	}
	d.Of.set(From(lists[0]), From(lists[1]), d.clean(t.RowNames, t.Rows))
	*d.Third.Of = From(lists[2])
	d.Forget()
	return nil
}
