package pictures

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"iridescent/viz"
	"iridescent/viz/canvas/raster"
	"iridescent/viz/param"
	"iridescent/viz/poster"
	"iridescent/viz/theme"
)

// The sizes that pictures may have, in CSS pixels; most is for both sides. A PNG has at most mostPixels.
const (
	leastWidth, leastHeight = 160, 120
	most                    = 2000
	mostPixels              = 4 << 20
)

// wish is a picture that somebody asks for.
type wish struct {
	png           bool
	state         string // as in a hash
	width, height int
	scale         int // of a PNG
	look          poster.Look
}

// readWish reads a query: w, h, theme, hide and scale, and the keys of the state. An error is a refusal.
func readWish(png bool, query string) (wish, error) {
	v := wish{png: png, width: poster.WideWidth, height: poster.WideHeight, scale: 2, look: poster.Look{Theme: theme.Light.Name, Head: viz.HeadGiven}}
	var state []string
	for part := range strings.SplitSeq(query, "&") {
		key, raw, _ := strings.Cut(part, "=")
		var err error
		switch key {
		case "":
		case "w":
			v.width, err = whole(key, raw, leastWidth, most, " of CSS pixels")
		case "h":
			v.height, err = whole(key, raw, leastHeight, most, " of CSS pixels")
		case "scale":
			v.scale, err = whole(key, raw, 1, raster.LargestScale, "")
		case "theme":
			if v.look.Theme = param.Unescape(raw); theme.Find(v.look.Theme) == nil {
				err = refuse(http.StatusBadRequest, fmt.Sprintf("theme=%s is not light, dark or projector.", clip(raw)))
			}
		case "hide": // of what a page can hide, a picture has the terms alone
			v.look.HideTerms = slices.Contains(strings.Split(param.Unescape(raw), ","), "terms")
		default:
			state = append(state, part)
		}
		if err != nil {
			return v, err
		}
	}
	v.state = strings.Join(state, "&")
	if pixels := v.width * v.height * v.scale * v.scale; png && pixels > mostPixels {
		return v, refuse(http.StatusBadRequest, fmt.Sprintf("w=%d, h=%d and scale=%d make %d pixels; a picture may have %d.", v.width, v.height, v.scale, pixels, mostPixels))
	}
	return v, nil
}

// whole reads a whole number between two others, both included.
func whole(key, raw string, least, most int, unit string) (int, error) {
	n, err := strconv.Atoi(param.Unescape(raw))
	if err != nil || n < least || n > most {
		return 0, refuse(http.StatusBadRequest, fmt.Sprintf("%s=%s is not a whole number%s from %d to %d.", key, clip(raw), unit, least, most))
	}
	return n, nil
}

// name is all that makes a difference to the answer, with the state as it was asked for or as it was understood.
func (v wish) name(state string) string {
	if !v.png {
		return fmt.Sprintf("svg %d %d %v %s", v.width, v.height, v.look, state)
	}
	return fmt.Sprintf("png %d %d %v %d %s", v.width, v.height, v.look, v.scale, state)
}

// picture begins it.
func (v wish) picture() *poster.Picture {
	return poster.New(v.state, float64(v.width), float64(v.height), v.look)
}
