package sitebuild

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// The oldest engines that run what the Go compiler emits and have WebGL2;
// newer syntax is written in terms of theirs.
var engines = []api.Engine{
	{Name: api.EngineChrome, Version: "109"},
	{Name: api.EngineFirefox, Version: "115"},
	{Name: api.EngineSafari, Version: "16"},
}

// untouched leaves the addresses in style sheets as they are, so in the
// sources too they are seen from where the bundle will be.
var untouched = api.Plugin{Name: "untouched", Setup: func(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(found api.OnResolveArgs) (api.OnResolveResult, error) {
		if found.Kind == api.ResolveCSSURLToken {
			return api.OnResolveResult{Path: found.Path, External: true}, nil
		}
		return api.OnResolveResult{}, nil
	})
}}

// apart leaves imports that a script makes while it runs as they are: what
// they name is a bundle of its own beside it.
var apart = api.Plugin{Name: "apart", Setup: func(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(found api.OnResolveArgs) (api.OnResolveResult, error) {
		if found.Kind == api.ResolveJSDynamicImport {
			return api.OnResolveResult{Path: "./" + path.Base(found.Path), External: true}, nil
		}
		return api.OnResolveResult{}, nil
	})
}}

// importCall is such an import in a bundle.
var importCall = regexp.MustCompile(`\bimport\(["']\./([^"']+)["']\)`)

// embedName is a script for other people's pages. No page of the site names
// it, so it is built wherever its source is.
const embedName = "embed.js"

// embedTypesName has its types, for other people's editors.
const embedTypesName = "embed.d.ts"

// addScripts bundles each script the pages name, those that these import
// while they run, and embed.js. Classic scripts become functions that run at
// once, so that they share no names.
func addScripts(o Options, site Tree) error {
	scripts := site.scripts()
	if exists(o.entry(embedName)) {
		scripts = append(scripts, script{name: embedName})
	}
	for i := 0; i < len(scripts); i++ {
		s := scripts[i]
		if _, ok := site[s.name]; ok {
			continue
		}
		format := api.FormatIIFE
		if s.module {
			format = api.FormatESModule
		}
		defined, err := o.embedded(s.name)
		if err != nil {
			return err
		}
		code, err := bundle(o.entry(s.name), format, defined, apart)
		if err != nil {
			return err
		}
		site[s.name] = code
		for _, found := range importCall.FindAllSubmatch(code, -1) {
			scripts = append(scripts, script{name: string(found[1]), module: true})
		}
	}
	return nil
}

// styled are the scripts that bring their own style sheet as text, under a
// name of theirs: one for other people's pages, and those that come when a
// reader asks for them.
var styled = map[string]struct{ sheet, name string }{
	embedName:     {"embed.css", "EMBED_STYLE"},
	"exercise.js": {"exercise.css", "EXERCISE_STYLE"},
	"explain.js":  {"explain.css", "EXPLAIN_STYLE"},
	"scenes.js":   {"scenes.css", "SCENES_STYLE"},
	"share.js":    {"share.css", "SHARE_STYLE"},
	"numbers.js":  {"numbers.css", "NUMBERS_STYLE"},
	"values.js":   {"values.css", "VALUES_STYLE"},
	"gestures.js": {"gestures.css", "GESTURES_STYLE"},
	"talk.js":     {"talk.css", "TALK_STYLE"},
}

// embedded is what a script has inside as a name: its style sheet, if there is
// one, as text.
func (o Options) embedded(name string) (map[string]string, error) {
	s, ok := styled[name]
	sheet := o.source("css", s.sheet)
	if !ok || !exists(sheet) {
		return nil, nil
	}
	style, err := bundle(sheet, api.FormatDefault, nil)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(strings.TrimSpace(string(style)))
	return map[string]string{s.name: string(text)}, err
}

// entry finds the source of what a page names: beside it, or in the folder
// of its kind, js/ or css/.
func (o Options) entry(name string) string {
	if beside := o.source(name); exists(beside) {
		return beside
	}
	return o.source(strings.TrimPrefix(path.Ext(name), "."), name)
}

// addStyles bundles each style sheet the pages name with what it imports.
func addStyles(o Options, site Tree) error {
	for _, name := range site.styles() {
		code, err := bundle(o.entry(name), api.FormatDefault, nil)
		if err != nil {
			return err
		}
		site[name] = code
	}
	return nil
}

// bundle makes one file of an entry point and all that it imports. In scripts
// the names in defined are replaced by their values, which are JSON.
func bundle(entry string, format api.Format, defined map[string]string, plugins ...api.Plugin) ([]byte, error) {
	entry, err := filepath.Abs(entry)
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		EntryPoints:       []string{entry},
		AbsWorkingDir:     filepath.Dir(entry),
		Outfile:           entry,
		AllowOverwrite:    true, // nothing is written: Write is off
		Bundle:            true,
		Format:            format,
		Define:            defined,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		LegalComments:     api.LegalCommentsNone,
		Engines:           engines,
		TsconfigRaw:       "{}", // that of the checker would begin each script with "use strict"
		Plugins:           append(plugins, untouched),
		LogLevel:          api.LogLevelSilent,
	})
	if err := problems(append(result.Errors, result.Warnings...)); err != nil {
		return nil, err
	}
	return result.OutputFiles[0].Contents, nil
}

// problems turns messages into one error with places, nil if there are none.
func problems(messages []api.Message) error {
	var all []error
	for _, m := range messages {
		place := ""
		if l := m.Location; l != nil {
			place = fmt.Sprintf("%s:%d:%d: ", l.File, l.Line, l.Column+1)
		}
		all = append(all, errors.New(place+strings.TrimSpace(m.Text)))
	}
	return errors.Join(all...)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
