package address

import (
	"encoding/json"
	"strings"
	"testing"
)

const page = `<head>
<title>Iridescent &amp; more</title>
<meta name="description" content="Drag &quot;p&quot;.">
<meta name="address" content="">
<link rel="stylesheet" href="style.css">
</head>
`

func TestAddressesAreFolders(t *testing.T) {
	for text, want := range map[string]string{
		"https://example.org":      "https://example.org/",
		"http://a.example/b":       "http://a.example/b/",
		"https://example.org/a/":   "https://example.org/a/",
		"http://192.168.0.7:8080/": "http://192.168.0.7:8080/",
		"example.org":              "", "ftp://example.org/": "", "https://example.org/?q": "", "https://example.org/#f": "", "https://me:pw@example.org/": "", "": "",
	} {
		got, err := Parse(text)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

func TestThePageSaysWhereItIs(t *testing.T) {
	got := string(Fill([]byte(page), "https://example.org/a/"))
	for _, want := range []string{
		`<meta name="address" content="https://example.org/a/">`,
		`<link rel="canonical" href="https://example.org/a/">`,
		`<link rel="alternate" type="application/json+oembed" href="https://example.org/a/oembed.json?url=https%3A%2F%2Fexample.org%2Fa%2F" title="Iridescent &amp; more">`,
		`<meta property="og:title" content="Iridescent &amp; more">`,
		`<meta property="og:description" content="Drag &#34;p&#34;.">`,
		`<meta property="og:url" content="https://example.org/a/">`,
		`<meta property="og:image" content="https://example.org/a/og.png">`,
		`<meta property="og:image:width" content="1280">`,
		`<meta property="og:image:alt" content="What does it cost to believe the forecast? Each day costs`,
		`<meta name="twitter:card" content="summary_large_image">`,
	} {
		if strings.Count(got, want) != 1 {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if !strings.HasSuffix(got, "<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n") {
		t.Error(got)
	}
}

func TestAnotherAddressTakesThePlaceOfTheFirst(t *testing.T) {
	first := Fill([]byte(page), "https://example.org/a/")
	second := string(Fill(first, "http://192.168.0.7:8080/"))
	if strings.Contains(second, "example.org") || strings.Count(second, "canonical") != 1 {
		t.Error(second)
	}
	if third := string(Fill([]byte(second), "")); third != page {
		t.Errorf("without an address it is\n%s", third)
	}
}

func TestAPageWithoutThePlaceStaysAsItIs(t *testing.T) {
	if got := string(Fill([]byte("<title>x</title>"), "https://example.org/")); got != "<title>x</title>" {
		t.Error(got)
	}
}

func TestAnAnswerHoldsTheStateEscaped(t *testing.T) {
	o := Answer("https://example.org/", Link{Hash: `#p=1,2&q=1,1&labels=%22%3E%3Cscript%3E,b&unit=nat`, Presentation: "theme=dark", Width: 640, Height: 400}, true)
	want := `</a></blockquote><iframe src="https://example.org/?embed=1&amp;theme=dark#v=1&amp;scene=compare&amp;p=1,2&amp;q=1,1&amp;`
	if !strings.Contains(o.HTML, want) || strings.Contains(o.HTML, "<script") || !strings.HasSuffix(o.HTML, `width="640" height="400" frameborder="0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`) {
		t.Error(o.HTML)
	}
	if o.Type != "rich" || o.Version != "1.0" || o.Title != "What does it cost to believe q?" || !strings.Contains(o.Description, "nats") || o.ProviderURL != "https://example.org/" {
		t.Errorf("%+v", o)
	}
	if !strings.HasPrefix(o.ThumbnailURL, "https://example.org/poster.png?v=1&scene=compare&p=1,2&q=1,1&") || !strings.HasSuffix(o.ThumbnailURL, "&theme=dark&w=640&h=400&scale=2") || o.ThumbnailWidth != 1280 || o.ThumbnailHeight != 800 {
		t.Errorf("%+v", o)
	}
	var back OEmbed
	if err := json.Unmarshal(o.JSON(), &back); err != nil || back != o {
		t.Errorf("%v\n%s", err, o.JSON())
	}
}

func TestStaticSitesHaveOneThumbnail(t *testing.T) {
	if o := Default("https://example.org/"); o.ThumbnailURL != "https://example.org/poster.png" || o.ThumbnailWidth != 1280 || o.Width != 640 || o.Height != 400 {
		t.Errorf("%+v", o)
	}
}
