package scene

// names are what programs call the readings; others have their own id. The page has the same (js/glue/readings.js).
var names = [...][2]string{{"h-p", "hP"}, {"h-q", "hQ"}, {"ce-pq", "cePQ"}, {"ce-qp", "ceQP"}, {"kl-pq", "klPQ"}, {"kl-qp", "klQP"},
	{"jsdist", "jsDistance"}, {"gap", "freeEnergyGap"}, {"terms-pq", "termsPQ"}, {"terms-qp", "termsQP"}}

// NameOf is what programs call the reading of an id.
func NameOf(id string) string {
	for _, n := range names {
		if n[0] == id {
			return n[1]
		}
	}
	return id
}
