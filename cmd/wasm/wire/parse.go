package wire

import (
	"strings"

	"iridescent/infotheory"
)

// Parsed writes what a text of weights was understood as, as the interface Parsed in types.d.ts has it. The choices are "comma=decimal lines=list".
func Parsed(weights, choices string) map[string]any {
	reading, err := infotheory.ReadWeights(weights, choicesOf(choices))
	wrong := ""
	if err != nil {
		wrong = err.Error()
	}
	t := reading.PFirst()
	return object{
		"columns": list(t.Columns, numbers), "labels": list(t.Labels, text), "names": []any{}, "side": t.Side(), "text": t.Text(), "error": wrong,
		"notes": list(reading.Notes, note), "questions": list(reading.Questions, question),
	}
}

// ParsedJoint writes what a text of a joint table was understood as, in the same form: a column for each of the table, and their names.
func ParsedJoint(table, choices string) map[string]any {
	reading, err := infotheory.ReadJoint(table, choicesOf(choices))
	wrong, columns := "", make([][]float64, reading.Cols)
	if err != nil {
		wrong = err.Error()
	}
	for i, x := range reading.Cells {
		columns[i%reading.Cols] = append(columns[i%reading.Cols], x)
	}
	return object{
		"columns": list(columns, numbers), "labels": list(reading.RowNames, text), "names": list(reading.ColumnNames, text), "side": "", "text": reading.Text(), "error": wrong,
		"notes": list(reading.Notes, note), "questions": list(reading.Questions, question),
	}
}

func choicesOf(text string) infotheory.Choices {
	var choices infotheory.Choices
	for _, choice := range strings.Fields(text) {
		key, value, _ := strings.Cut(choice, "=")
		choices = append(choices, infotheory.Choice{Key: key, Value: value})
	}
	return choices
}

func numbers(s *[]float64) any {
	return list(*s, func(f *float64) any { return *f })
}

func note(n *infotheory.Note) any { return object{"words": n.Words, "guess": n.Guess} }

func question(q *infotheory.Question) any {
	return object{"key": q.Key, "words": q.Words, "taken": q.Taken, "answers": list(q.Answers, answer)}
}

func answer(a *infotheory.Answer) any { return object{"value": a.Value, "words": a.Words} }
