package svg

// metadata says where the picture comes from and that anybody may use it, in the words that Creative Commons recommends
// (https://wiki.creativecommons.org/wiki/SVG) and image programs read.
func (c *Canvas) metadata(w *writer, title string) {
	if c.Source == "" {
		return
	}
	w.raw(`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">` + "\n")
	w.raw(`<cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>` + "\n")
	w.element("dc:title", title)
	w.element("dc:source", c.Source)
	w.raw(`<cc:license rdf:resource="http://creativecommons.org/publicdomain/zero/1.0/"/></cc:Work></rdf:RDF></metadata>` + "\n")
}
