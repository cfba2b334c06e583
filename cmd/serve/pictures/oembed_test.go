package pictures

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web/address"
)

const somewhere = "https://example.org/a/"

func oembed(t *testing.T, link, more string) address.OEmbed {
	t.Helper()
	w := ask(guarded(Options{Base: somewhere}), "GET", "/oembed.json?url="+url.QueryEscape(link)+more)
	says(t, w, 200)
	var o address.OEmbed
	if err := json.Unmarshal(w.Body.Bytes(), &o); err != nil || w.Header().Get("Content-Type") != "application/json" {
		t.Fatal(err, w.Header())
	}
	return o
}

func TestALinkToAFigureIsAnsweredWithItsFrame(t *testing.T) {
	o := oembed(t, somewhere+`?theme=dark&hide=terms&talk=1#p=5,3,2&q=1,1,1&labels=%22onload,b`, "&format=json")
	if !strings.HasPrefix(o.HTML, `<blockquote class="wp-embedded-content"><a href="https://example.org/a/#v=1&amp;`) || !strings.Contains(o.HTML, `<iframe src="https://example.org/a/?embed=1&amp;theme=dark&amp;hide=terms#v=1&amp;scene=compare&amp;p=5,3,2&amp;`) {
		t.Error(o.HTML)
	}
	if strings.Count(o.HTML, `"`) != 18 || strings.Contains(o.HTML, "talk") {
		t.Error(o.HTML)
	}
	if o.Version != "1.0" || o.Type != "rich" || o.Title != "What does it cost to believe q?" || o.CacheAge == "" || o.Width != 640 || o.Height != 400 || o.ThumbnailWidth != 1280 {
		t.Errorf("%+v", o)
	}
}

func TestTheThumbnailIsAPosterOfTheSameState(t *testing.T) {
	o := oembed(t, somewhere+"#p=5,3,2&q=1,1,1", "&maxwidth=300")
	query := strings.TrimPrefix(o.ThumbnailURL, somewhere)
	w := ask(guarded(Options{}), "GET", "/"+query)
	says(t, w, 200, "PNG")
	if o.ThumbnailWidth != 300 || o.ThumbnailHeight != 480 {
		t.Errorf("%+v", o)
	}
}

func TestTheFrameIsAsLargeAsItMayBe(t *testing.T) {
	for more, want := range map[string][2]int{
		"":                                    {640, 400},
		"&maxwidth=2000":                      {640, 400},
		"&maxwidth=600":                       {600, 375},
		"&maxwidth=500&maxheight=750":         {500, 313}, // as WordPress asks
		"&maxwidth=400":                       {400, 300},
		"&maxwidth=399":                       {399, 638},
		"&maxwidth=320":                       {320, 512},
		"&maxwidth=320&maxheight=300":         {320, 300},
		"&maxheight=300":                      {640, 300},
		"&maxwidth=":                          {640, 400},
		"&maxwidth&maxheight=":                {640, 400},
		"&maxwidth=&maxheight=300":            {640, 300},
		"&maxwidth=0000000000000000000000500": {500, 313},
		"&maxwidth=9223372036854775807&maxheight=2147483648":                   {640, 400},
		"&maxwidth=99999999999999999999&maxheight=" + strings.Repeat("9", 500): {640, 400},
	} {
		if o := oembed(t, somewhere, more); o.Width != want[0] || o.Height != want[1] || o.ThumbnailWidth < o.Width {
			t.Errorf("%s: %+v", more, o)
		}
	}
}

func TestAQuestionThatHasNoAnswerIsRefusedWithASentence(t *testing.T) {
	h := guarded(Options{Base: somewhere})
	for _, c := range []struct {
		query, want string
		status      int
	}{
		{"", "The query names no url", 400},
		{"url=https://example.com/a/", "https://example.com/a/ is no figure of this site.", 404},
		{"url=https://example.org/b/", "is no figure of this site", 404},
		{"url=https://example.org.evil.example/a/", "is no figure", 404},
		{"url=https://me@example.org/a/", "is no figure", 404},
		{"url=javascript:alert(1)", "is no figure", 404},
		{"url=https://example.org/a/&format=xml", "There is no answer in xml, only in json.", 501},
		{"url=https://example.org/a/&maxwidth=wide", "maxwidth=wide is not a whole number of CSS pixels from 160 on.", 400},
		{"url=https://example.org/a/&maxwidth=-99999999999999999999", "maxwidth=-99999999999999999999 is not", 400},
		{"url=https://example.org/a/&maxwidth=99999999999999999999x", "is not a whole number", 400},
		{"url=https://example.org/a/&maxwidth=1e9", "maxwidth=1e9 is not a whole number", 400},
		{"url=https://example.org/a/&maxheight=1", "maxheight=1 is not", 400},
		{"url=%zz", "The query cannot be read", 400},
	} {
		says(t, ask(h, "GET", "/oembed.json?"+c.query), c.status, c.want)
	}
}

func TestFiguresAreKnownByThePublicAddress(t *testing.T) {
	for _, link := range []string{"https://example.org/a/index.html#unit=nat", "http://example.org/a", "https://EXAMPLE.org/a/?embed=1"} {
		if o := oembed(t, link, ""); o.ProviderURL != somewhere {
			t.Errorf("%s: %+v", link, o)
		}
	}
	h := site.Guard(New(Options{Base: somewhere}), site.Options{Origin: "https://example.org"})
	for _, host := range []string{"figures.example", "example.org", "10.0.0.7:8080"} {
		w := ask(h, "GET", "/oembed.json?url=http://figures.example/", "Host: "+host)
		says(t, w, 404)
		public := ask(h, "GET", "/oembed.json?url="+somewhere, "Host: "+host, "X-Forwarded-Proto: https")
		says(t, public, 200, `"provider_url": "https://example.org/a/"`)
		if w.Header().Get("Vary") != "" || public.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("answers depend on %q and %q", w.Header()["Vary"], public.Header()["Vary"])
		}
	}
}

func TestFiguresAreKnownByTheAddressThatWasAskedWhereNoneIsPublic(t *testing.T) {
	h := guarded(Options{})
	says(t, ask(h, "GET", "/oembed.json?url=http://192.168.0.7:8080/", "Host: 192.168.0.7:8080"), 200, `"http://192.168.0.7:8080/?embed=1`)
	says(t, ask(h, "GET", "/oembed.json?url=http://192.168.0.7:8080/", "Host: 192.168.0.8:8080"), 404)
	says(t, ask(h, "GET", "/oembed.json?url=http://figures.example/", "X-Forwarded-Proto: https"), 200, `"provider_url": "https://figures.example/"`)
	h = guarded(Options{Base: somewhere, AlsoAsked: true})
	w := ask(h, "GET", "/oembed.json?url=http://figures.example/")
	says(t, w, 200, `"provider_url": "https://example.org/a/"`)
	if !strings.HasPrefix(w.Header().Get("Vary"), "Host, X-Forwarded-Proto") {
		t.Error(w.Header()["Vary"])
	}
	says(t, ask(h, "GET", "/oembed.json?url=http://figures.example/", "Host: 192.168.0.8:8080"), 404)
}

// WordPress deletes what it does not like from an address, and with it letters of a label.
func TestTheAddressOfAFrameHasOnlyWhatNobodyDeletes(t *testing.T) {
	o := oembed(t, somewhere+"#p=5,3,2&q=1,1,1&labels={{x}},|^`\u2016,b%20c", "")
	for _, part := range strings.FieldsFunc(o.HTML, func(r rune) bool { return r == '"' }) {
		if strings.HasPrefix(part, "https://") && strings.ContainsAny(part, "{}|^`\u2016 ") {
			t.Errorf("the address %s", part)
		}
	}
	if !strings.Contains(o.HTML, "labels=%7B%7Bx%7D%7D,%7C%5E%60%E2%80%96,b+c") {
		t.Error(o.HTML)
	}
}
