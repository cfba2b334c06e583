package address

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strings"

	"iridescent/viz/poster"
)

// placed is the element that holds the address, with the lines that were written after it before.
var placed = regexp.MustCompile(`<meta name="address" content="[^"]*">\n?(?:<(?:link rel="(?:canonical|alternate)"|meta (?:property="og:|name="twitter:))[^>]*>\n?)*`)

var (
	titleOf       = regexp.MustCompile(`(?s)<title>(.*?)</title>`)
	descriptionOf = regexp.MustCompile(`<meta name="description" content="([^"]*)">`)
)

// Fill writes the address into <meta name="address"> of a page, and after it what follows from it, in place of what
// another address left there. An empty address takes all of it out. A page without that element stays as it is.
func Fill(page []byte, base string) []byte {
	place := placed.FindIndex(page)
	if place == nil {
		return page
	}
	lines := []string{fmt.Sprintf(`<meta name="address" content="%s">`, html.EscapeString(base))}
	if base != "" {
		lines = append(lines, head(base, inside(titleOf, page), inside(descriptionOf, page))...)
	}
	filled := append([]byte(nil), page[:place[0]]...)
	filled = append(filled, strings.Join(lines, "\n")+"\n"...)
	return append(filled, page[place[1]:]...)
}

// HasPlace reports whether a page has that element.
func HasPlace(page []byte) bool { return placed.Match(page) }

// inside returns what an expression captures, as text.
func inside(expression *regexp.Regexp, page []byte) string {
	if found := expression.FindSubmatch(page); found != nil {
		return html.UnescapeString(string(found[1]))
	}
	return ""
}

// head writes the elements that need the address.
func head(base, title, description string) []string {
	picture := poster.New("", PreviewWidth, PreviewHeight, poster.Look{}).View()
	oembed := base + OEmbedName + "?url=" + url.QueryEscape(base)
	lines := []string{
		element(`link rel="canonical" href="%s"`, base),
		element(`link rel="alternate" type="application/json+oembed" href="%s" title="%s"`, oembed, title),
	}
	for _, property := range [][2]string{
		{"type", "website"}, {"site_name", provider}, {"title", title}, {"description", description}, {"url", base},
		{"image", base + PreviewName}, {"image:type", "image/png"},
		{"image:width", fmt.Sprint(PreviewWidth * PreviewScale)}, {"image:height", fmt.Sprint(PreviewHeight * PreviewScale)},
		{"image:alt", poster.Spoken(picture)},
	} {
		lines = append(lines, element(`meta property="og:`+property[0]+`" content="%s"`, property[1]))
	}
	return append(lines, `<meta name="twitter:card" content="summary_large_image">`)
}

// element fills escaped values into an element without content.
func element(form string, values ...string) string {
	var escaped []any
	for _, v := range values {
		escaped = append(escaped, html.EscapeString(v))
	}
	return fmt.Sprintf("<"+form+">", escaped...)
}
