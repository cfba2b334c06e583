package browsertest

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"iridescent/viz"
	"iridescent/web/browsertest/driver"
)

// exportHash has a label in two scripts, and one that is markup.
const exportHash = "#v=1&scene=compare&p=3,1,1&q=1,1,0&labels=Rain,%E9%9B%A8%20%F0%9F%8C%A7,%3Cb%3E%26"

// png asks for the picture as a file.
func (p *page) png(scale float64) []byte {
	p.Helper()
	var text string
	p.async(`const blob = await iridescent.png(arguments[0]);
if (blob.type !== 'image/png') throw new Error(blob.type);
const reader = new FileReader();
await new Promise(f => { reader.onload = f; reader.readAsDataURL(blob) });
return reader.result.split(',')[1]`, &text, scale)
	data, err := base64.StdEncoding.DecodeString(text)
	must(p.T, err)
	return data
}

// assertPNG fails unless the file has the size of the picture times scale, shows something, and says where it is from.
func (p *page) assertPNG(file []byte, scale float64) {
	p.Helper()
	var size [2]float64
	p.eval(`return [document.body.clientWidth, document.body.clientHeight]`, &size)
	img, err := png.Decode(bytes.NewReader(file))
	must(p.T, err)
	if want := image.Pt(int(size[0]*scale+.5), int(size[1]*scale+.5)); img.Bounds().Size() != want {
		p.Errorf("at scale %v the picture has %v pixels, not %v", scale, img.Bounds().Size(), want)
	}
	if n := coloursOf(img); n < 20 {
		p.Errorf("at scale %v the picture has %d colours", scale, n)
	}
	var link string
	p.eval(`return location.origin === 'null' ? '' : location.origin`, &link)
	for _, part := range []string{"pHYs", "Title\x00", "Description\x00", "Source\x00\x00\x00\x00\x00" + link, "#v=1&scene=compare", "Copyright\x00\x00\x00\x00\x00CC0 1.0"} {
		if !bytes.Contains(file, []byte(part)) {
			p.Errorf("the file does not say %q", part)
		}
	}
}

func coloursOf(img image.Image) int {
	seen := map[[3]uint32]bool{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

func TestThePictureIsSavedAsPNG(t *testing.T) {
	everyEngine(t, exportHash, func(t *testing.T, p *page) {
		for _, scale := range []float64{1, 1.5, 4} {
			p.assertPNG(p.png(scale), scale)
		}
		var refused string
		p.async(`return await iridescent.png(5).catch((error) => error.message)`, &refused)
		if !strings.Contains(refused, "5") {
			t.Errorf("scale 5 is answered with %q", refused)
		}
	})
}

func TestAPNGLooksAsTheScreenDoes(t *testing.T) {
	for k, s := range viz.Scenes() {
		scene := s.Name
		everyEngine(t, "#v=1&scene="+scene, func(t *testing.T, p *page) {
			if !p.takes(k) && k > 0 {
				t.Skip("the first scene has most of what an engine draws in its own way; the others are shared among the engines")
			}
			var ratio, masthead float64
			p.act(driver.Mouse().Move(2, 2)) // what is below the mouse is lit on the screen alone
			p.settle()
			p.eval(`document.activeElement.blur(); document.getElementById('gestures')?.remove(); return devicePixelRatio`, &ratio)
			p.settle()                                                                                     // what had the focus is marked no longer
			p.eval(`return document.getElementById('masthead').getBoundingClientRect().bottom`, &masthead) // the page's own over the canvas, drawn in the file
			if scene == "inference" {                                                                      // its map gets finer while nothing else happens
				p.async(`await new Promise(f => setTimeout(f, 500)); await iridescent.test.settled()`, nil)
			}
			saved, err := png.Decode(bytes.NewReader(p.png(ratio)))
			must(t, err)
			screen := p.picture("screen-" + scene)
			different, size, where := 0, saved.Bounds().Size(), image.Rectangle{}
			for y := int(math.Ceil(masthead * ratio)); y < size.Y; y++ {
				for x := range size.X {
					if apart(saved.At(x, y), screen.At(x, y)) {
						different++
						where = where.Union(image.Rect(x, y, x+1, y+1))
					}
				}
			}
			if share := float64(different) / float64(size.X*size.Y); share > 0.002 {
				t.Errorf("%s: %.2f %% of the pixels differ, all in %v of %v", scene, share*100, where, size)
			}
		})
	}
}

// apart says whether two colours differ by more than two roundings.
func apart(a, b color.Color) bool {
	r, g, u, _ := a.RGBA()
	r2, g2, u2, _ := b.RGBA()
	const most = 8 << 8
	return max(r, r2)-min(r, r2) > most || max(g, g2)-min(g, g2) > most || max(u, u2)-min(u, u2) > most
}

func TestASandboxedEmbedMakesPicturesAndNumbers(t *testing.T) {
	anyEngine(t)
	everyEmbed(t, "?embed=1"+exportHash, 440, 260, func(t *testing.T, p *page) {
		p.assertPNG(p.png(2), 2)
		p.assertSVG()
		p.assertNumbers()
	})
}

func TestThePictureIsSavedAsSVG(t *testing.T) {
	everyEngine(t, exportHash, func(t *testing.T, p *page) { p.assertSVG() })
}

// assertSVG fails unless the file can be read, stands alone and names its source and licence.
func (p *page) assertSVG() {
	p.Helper()
	var text, link string
	p.eval(`return iridescent.svg()`, &text)
	p.eval(`return new URL(location.href.split(/[?#]/)[0] + iridescent.hash()).href`, &link)
	source, licence := "", false
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		must(p.T, err)
		start, ok := token.(xml.StartElement)
		switch {
		case ok && start.Name.Local == "source":
			must(p.T, d.DecodeElement(&source, &start))
		case ok && start.Name.Local == "license":
			licence = strings.Contains(start.Attr[0].Value, "publicdomain/zero/1.0")
		}
	}
	if source != link || !licence {
		p.Errorf("the source is %q, not %q; licence: %v", source, link, licence)
	}
	for _, part := range []string{"<title>", "<desc>", "@font-face", "雨"} {
		if !strings.Contains(text, part) {
			p.Errorf("no %s in the picture", part)
		}
	}
}

func TestNumbersAreWrittenInFourFormats(t *testing.T) {
	everyEngine(t, exportHash, func(t *testing.T, p *page) { p.assertNumbers() })
}

// assertNumbers fails unless the formats hold the numbers of exportHash.
func (p *page) assertNumbers() {
	p.Helper()
	text := map[string]string{}
	p.eval(`return Object.fromEntries(['csv', 'json', 'latex', 'mathml'].map(kind => [kind, iridescent.export(kind)]))`, &text)
	r := csv.NewReader(strings.NewReader(text["csv"]))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	must(p.T, err)
	if row := rows[3]; row[0] != "<b>&" || row[1] != "0.2" || row[2] != "0" || row[4] != "inf" {
		p.Errorf("the third outcome is %v", row)
	}
	p.assertJSON(text["json"])
	if want := `\mathrm{KL}(p\|q)=\sum_i p_{i}\log_2 \frac{p_{i}}{q_{i}}=`; !strings.HasPrefix(text["latex"], want) || !strings.Contains(text["latex"], `=\infty `) {
		p.Errorf("LaTeX: %s", text["latex"])
	}
	var formulas struct {
		Math []struct{} `xml:"math"`
	}
	if err := xml.Unmarshal([]byte("<all>"+text["mathml"]+"</all>"), &formulas); err != nil || len(formulas.Math) < 8 {
		p.Errorf("MathML: %v in\n%s", err, text["mathml"])
	}
}

func (p *page) assertJSON(text string) {
	p.Helper()
	var got struct {
		State, Unit string
		Outcomes    []map[string]any
		Readings    map[string]any
	}
	must(p.T, json.Unmarshal([]byte(text), &got))
	if got.State != p.state() || got.Unit != "nat" || len(got.Outcomes) != 3 || got.Outcomes[0]["p"] != 0.6 {
		p.Errorf("JSON: %s", text)
	}
	readings := p.readings()
	for name, v := range got.Readings {
		if exact, ok := readings[name]; !ok || v != exact && v != "Infinity" {
			p.Errorf("JSON: %s is %v, and asked for by that name %v", name, v, exact)
		}
	}
	if got.Readings["klPQ"] != "Infinity" {
		p.Errorf("JSON: klPQ is %v", got.Readings["klPQ"])
	}
}

func TestTheDialogSavesAndCopiesEachFormat(t *testing.T) {
	everyEngine(t, exportHash, func(t *testing.T, p *page) {
		p.press("share")
		p.eval(`window.taken = [];
const create = URL.createObjectURL;
URL.createObjectURL = blob => { window.blob = blob; return create.call(URL, blob) };
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () { window.taken.push([this.download, window.blob.type, window.blob.size]) };
Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: () => Promise.reject(new Error('not here'))}});
document.execCommand = () => { window.taken.push(['copied', document.activeElement.value ?? '', document.activeElement.value?.length ?? 0]); return true };
window.restore = () => { URL.createObjectURL = create; HTMLAnchorElement.prototype.click = click; delete navigator.clipboard; delete document.execCommand }`, nil)
		defer p.eval(`window.restore()`, nil)
		p.shoot("export")
		for i, c := range []struct{ kind, name, kindOf string }{
			{"svg", "iridescent-compare.svg", "image/svg+xml"}, {"png", "iridescent-compare.png", "image/png"}, {"csv", "iridescent-compare.csv", "text/csv"},
			{"json", "iridescent-compare.json", "application/json"}, {"latex", "copied", `\mathrm{KL}`}, {"mathml", "copied", "<math"},
		} {
			button := "#share [data-export=" + c.kind + "]"
			p.eval(`document.querySelector(arguments[0]).scrollIntoView({block: 'center'})`, nil, button) // WebKit's driver scrolls no dialog
			p.click(button)
			p.until(`window.taken.length > arguments[0]`, i)
			var name, kind string
			var size int
			p.eval(`return window.taken.at(-1)[0]`, &name)
			p.eval(`return window.taken.at(-1)[1]`, &kind)
			p.eval(`return window.taken.at(-1)[2]`, &size)
			if name != c.name || !strings.HasPrefix(kind, c.kindOf) || size < 100 {
				t.Errorf("%s: %s of type %.40s with %d bytes", c.kind, name, kind, size)
			}
			if said := p.text("#share .saves .done"); !strings.Contains(said, "Saved") && !strings.Contains(said, "Copied") {
				t.Errorf("%s: the dialog says %q", c.kind, said)
			}
		}
	})
}
