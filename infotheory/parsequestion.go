package infotheory

// Question is something that a text leaves open.
type Question struct {
	Key     string   // what a Choice names: "comma", "point", "space", "lines", "first" or "total"
	Words   string   // the question in words
	Answers []Answer // two or more
	Taken   string   // the value of the answer that was taken, or "" if none was
}

// Answer is one way to read what a Question asks about.
type Answer struct {
	Value string
	Words string
}

// Choice settles a Question.
type Choice struct {
	Key, Value string
}

// Choices settle questions. A choice that nothing asks for, or whose value is no answer, changes nothing.
type Choices []Choice

// settle registers a question and returns the value that the reader chose, or else the likely one, which may be "" if
// none is. A question that two stages ask has the answers of both.
func (r *reader) settle(key, words, likely string, answers ...Answer) string {
	k := 0
	for k < len(r.questions) && r.questions[k].Key != key {
		k++
	}
	if k == len(r.questions) {
		r.questions = append(r.questions, Question{Key: key, Words: words})
	}
	q := &r.questions[k]
	taken := likely
	for _, a := range answers {
		q.add(a)
		for _, c := range r.choices {
			if c.Key == key && c.Value == a.Value {
				taken = a.Value
			}
		}
	}
	q.Taken = taken
	return taken
}

func (q *Question) add(answer Answer) {
	for _, a := range q.Answers {
		if a.Value == answer.Value {
			return
		}
	}
	q.Answers = append(q.Answers, answer)
}

// open returns the questions that have two answers or more.
func (r *reader) open() []Question {
	var open []Question
	for _, q := range r.questions {
		if len(q.Answers) > 1 {
			open = append(open, q)
		}
	}
	return open
}
