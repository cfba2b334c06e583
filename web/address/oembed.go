package address

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"iridescent/viz"
	"iridescent/viz/poster"
	"iridescent/viz/theme"
)

const provider = "Iridescent"

// cacheAge is for how many seconds an editor may keep an answer.
const cacheAge = "86400"

// OEmbed is the answer to a page or an editor that asks how to show a link (https://oembed.com).
type OEmbed struct {
	Type            string `json:"type"`
	Version         string `json:"version"`
	Title           string `json:"title"`
	Description     string `json:"description"` // no field of the standard; some editors show it
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	CacheAge        string `json:"cache_age"`
	HTML            string `json:"html"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	ThumbnailURL    string `json:"thumbnail_url"`
	ThumbnailWidth  int    `json:"thumbnail_width"`
	ThumbnailHeight int    `json:"thumbnail_height"`
}

// Link is what an oEmbed answer is about: a state, how it is presented (a part of a query, such as theme=dark), and the
// size of the frame.
type Link struct {
	Hash, Presentation string
	Width, Height      int
}

// Answer makes the oEmbed answer for a state of the page at base. The thumbnail is of twice the frame's pixels where large
// is true.
func Answer(base string, l Link, large bool) OEmbed {
	picture := poster.New(l.Hash, float64(l.Width), float64(l.Height), poster.Look{})
	v := picture.View()
	o := OEmbed{
		Type: "rich", Version: "1.0", Title: v.Title, Description: v.Description,
		ProviderName: provider, ProviderURL: base, CacheAge: cacheAge,
		HTML: iframe(base, l, picture.Whole(), v), Width: l.Width, Height: l.Height,
	}
	scale := 1
	if large {
		scale = 2
	}
	rest := append(l.theme(), fmt.Sprintf("w=%d&h=%d&scale=%d", l.Width, l.Height, scale))
	o.ThumbnailURL = Poster(base, "png", v.Hash, rest...)
	o.ThumbnailWidth, o.ThumbnailHeight = scale*l.Width, scale*l.Height
	return o
}

// theme is the part of the presentation that posters know too, if there is one.
func (l Link) theme() []string {
	for part := range strings.SplitSeq(l.Presentation, "&") {
		if name, ok := strings.CutPrefix(part, "theme="); ok && theme.Find(name) != nil {
			return []string{part}
		}
	}
	return nil
}

// narrow is the width below which a frame is for a phone.
const narrow = 400

// FrameHeight is how high a frame of that width is in somebody else's page: it lies, as on a computer, but on a phone.
func FrameHeight(width int) int {
	if width < narrow {
		return poster.Height(width)
	}
	return max(300, (width*10+8)/16)
}

// iframe is the snippet that shows a state in another page. The link is for those who see no frame; WordPress shows it until
// the frame has told its height.
func iframe(base string, l Link, whole string, v viz.View) string {
	said := poster.Spoken(v)
	link := `<blockquote class="wp-embedded-content">` + element(`a href="%s"`, escape(base+whole)) + html.EscapeString(said) + "</a></blockquote>"
	size := fmt.Sprintf(`width="%d" height="%d"`, l.Width, l.Height)
	return link + element(`iframe src="%s" title="%s" `+size+` frameborder="0" loading="lazy" allow="fullscreen; clipboard-write"`,
		Frame(base, l.Presentation, whole), said) + "</iframe>"
}

// JSON is the answer as a file.
func (o OEmbed) JSON() []byte {
	var file bytes.Buffer
	e := json.NewEncoder(&file)
	e.SetEscapeHTML(false) // it is no script in a page
	e.SetIndent("", "  ")
	if err := e.Encode(o); err != nil {
		panic("address: " + err.Error())
	}
	return file.Bytes()
}

// Default is the answer for the default state, as static sites have it: their hosts do not read queries, and have one
// thumbnail, poster.png.
func Default(base string) OEmbed {
	o := Answer(base, Link{Width: poster.WideWidth, Height: poster.WideHeight}, true)
	o.ThumbnailURL, _, _ = strings.Cut(o.ThumbnailURL, "?")
	return o
}
