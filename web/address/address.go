// Package address writes what a page has to say once its public address is known: the lines of its head by which search
// engines, feeds and other people's editors find the page, its picture and its frame, and the oEmbed answer. The build
// knows the address from make dist BASE_URL=…, the server from -url or -lan.
package address

import (
	"fmt"
	"net/url"
	"strings"
)

// OEmbedName and PreviewName are files of every site: the oEmbed answer for it, and the picture that messengers show
// with a link, PreviewWidth by PreviewHeight CSS pixels at PreviewScale.
const (
	OEmbedName    = "oembed.json"
	PreviewName   = "og.png"
	PreviewWidth  = 640
	PreviewHeight = 335 // 1.91 : 1, to which messengers crop
	PreviewScale  = 2
)

// Parse reads the address of a folder and ends it with a slash. The error says what is wrong with it.
func Parse(text string) (string, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("%q is not an address such as https://example.org/iridescent/", text)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u.String(), nil
}

// Frame is the address of the page as other pages frame it. The presentation is a part of a query, such as theme=dark;
// hash is the state.
func Frame(base, presentation, hash string) string {
	if presentation != "" {
		presentation = "&" + presentation
	}
	return escape(base + "?embed=1" + presentation + hash)
}

// escape percent-encodes, once, what somebody on the way may take for something else, as the share dialog does: WordPress
// deletes braces from an address.
func escape(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		switch {
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', strings.IndexByte("_-.~%,*+:;/@=&?#()!", c) >= 0:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// Poster is the address of a state's picture at a server; kind is svg or png. The rest are parts of its query.
func Poster(base, kind, hash string, rest ...string) string {
	query := append([]string{strings.TrimPrefix(hash, "#")}, rest...)
	return escape(base + "poster." + kind + "?" + strings.Join(query, "&"))
}
