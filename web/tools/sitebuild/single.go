package sitebuild

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"maps"
	"path"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"iridescent/web/tools/compress"
)

// SingleName is the page with everything inside, which opens from any folder
// without a server.
const SingleName = "iridescent.html"

// addSingle makes one file of the page and all it needs. It is made before
// names change.
func addSingle(o Options, site Tree) error {
	whole, err := o.undivided(site)
	if err != nil {
		return err
	}
	file, err := single(whole, compress.Cache(o.scratch("compressed")))
	if err != nil {
		return fmt.Errorf("%s: %w", SingleName, err)
	}
	site[SingleName] = file
	fmt.Fprintf(o.Log, "%s, one file with everything inside: %d bytes\n", SingleName, len(file))
	return nil
}

// undivided returns the site with modules that have inside what they import
// while they run.
func (o Options) undivided(site Tree) (Tree, error) {
	whole := maps.Clone(site)
	defined := map[string]string{}
	for name := range styled {
		own, err := o.embedded(name)
		if err != nil {
			return nil, err
		}
		maps.Copy(defined, own)
	}
	for _, s := range site.scripts() {
		if !s.module {
			continue
		}
		code, err := bundle(o.entry(s.name), api.FormatESModule, defined)
		if err != nil {
			return nil, err
		}
		whole[s.name] = code
	}
	return whole, nil
}

// BuildSingle makes that one file without a site.
func BuildSingle(o Options) ([]byte, error) {
	o.Release, o.drawer = false, new(drawer)
	site := Tree{}
	for _, step := range append(o.steps(), addLicences, addSingle) {
		if err := step(o, site); err != nil {
			return nil, err
		}
	}
	return site[SingleName], nil
}

var (
	linkLine   = regexp.MustCompile(`(?i)<link\b[^>]*>\n?`)
	scriptPair = regexp.MustCompile(`(?is)<script\b[^>]*></script>`)
	offlineTag = regexp.MustCompile(`(?i)<meta name="offline"[^>]*>\n?`)
	relValue   = attribute("rel")
	srcWhole   = regexp.MustCompile(`(?i)\ssrc\s*=\s*("[^"]*"|'[^']*'|[^"'\s>]+)`)
)

// packer writes index.html anew, with what it names inside.
type packer struct {
	site            Tree
	scripts, styles []string // sources for the policy
	err             error
}

func single(site Tree, cache compress.Cache) ([]byte, error) {
	p := packer{site: site}
	page := string(site["index.html"])
	page = offlineTag.ReplaceAllString(page, "")
	page = linkLine.ReplaceAllStringFunc(page, p.link)
	page = scriptPair.ReplaceAllStringFunc(page, p.script)
	page = strings.Replace(page, `data-wasm="`+programName+`"`, `data-wasm="#program"`, 1)
	program, err := cache.Body(compress.Gzip, site[programName])
	if err != nil {
		return nil, err
	}
	body := fmt.Sprintf("<script type=\"text/plain\" id=\"program\">%s</script>\n<script type=\"text/plain\" id=\"licences\">\n%s</script>\n</body>",
		base64.StdEncoding.EncodeToString(program), inert.Replace(string(site[licencesName])))
	head := fmt.Sprintf("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">", p.policy())
	for old, new := range map[string]string{"</body>": body, `<meta charset="utf-8">`: head} {
		if strings.Count(page, old) != 1 {
			return nil, fmt.Errorf("the page has no %s, or several", old)
		}
		page = strings.Replace(page, old, new, 1)
	}
	return []byte(page), p.err
}

// link puts a style sheet or an icon inside. What a page without a server has
// no use for is left out.
func (p *packer) link(tag string) string {
	rel, href := valueOf(relValue, tag), valueOf(hrefValue, tag)
	name, ok := local("index.html", href)
	switch {
	case rel == "stylesheet" && ok:
		return p.style(name) + "\n"
	case rel == "icon" && ok:
		return strings.Replace(tag, href, p.data(name), 1)
	case rel == "canonical":
		return tag
	}
	return ""
}

func (p *packer) style(name string) string {
	sheet := string(withData(p.site[name], p.site.references(name), p.data))
	if strings.Contains(sheet, "</style") {
		p.err = fmt.Errorf("%s would end its element", name)
	}
	p.styles = append(p.styles, hashSource(sheet))
	return "<style>" + sheet + "</style>"
}

// withData writes data for whole addresses in a style sheet, which may have
// folders before and places in the file after the name.
func withData(sheet []byte, references []reference, data func(name string) string) []byte {
	for i := len(references) - 1; i >= 0; i-- {
		r := references[i]
		start := bytes.LastIndexAny(sheet[:r.start], `("'`) + 1
		end := r.end + bytes.IndexAny(sheet[r.end:], `)"'`)
		sheet = bytes.Join([][]byte{sheet[:start], []byte(data(r.target)), sheet[end:]}, nil)
	}
	return sheet
}

// What ends a script element early: endless writes it otherwise in code, where it can only be inside strings and
// expressions and a backslash is harmless, inert in text.
var (
	endless = strings.NewReplacer("</script", `<\/script`, "<!--", `\x3C!--`)
	inert   = strings.NewReplacer("</script", "< /script", "<!--", "< !--")
)

// script puts a script inside its element.
func (p *packer) script(pair string) string {
	tag := scriptTag.FindString(pair)
	name, ok := local("index.html", valueOf(srcValue, tag))
	if !ok {
		return pair
	}
	code := endless.Replace(string(p.site[name]))
	p.scripts = append(p.scripts, hashSource(code))
	return srcWhole.ReplaceAllLiteralString(tag, "") + code + "</script>"
}

// policy lets run what is inside, by its hashes, and nothing be fetched.
func (p *packer) policy() string {
	return "default-src 'none'; script-src 'wasm-unsafe-eval' " + strings.Join(p.scripts, " ") +
		"; style-src " + strings.Join(p.styles, " ") +
		"; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
}

func hashSource(text string) string {
	hash := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'"
}

// data is a file as an address.
func (p *packer) data(name string) string {
	kind, _, _ := strings.Cut(mediaTypes[path.Ext(name)], ";")
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(p.site[name])
}

func valueOf(attribute *regexp.Regexp, tag string) string {
	if found := attribute.FindStringSubmatch(tag); found != nil {
		return found[1]
	}
	return ""
}
