//go:build linux

package hosts

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// wordpress starts a WordPress with posts, whose addresses it returns by name.
func wordpress(t *testing.T, site, figure string) map[string]string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "wp")
	run := func(name string, args ...string) {
		t.Helper()
		if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%.2000s", name, err, out)
		}
	}
	run("cp", "-rL", "/usr/share/wordpress", folder)
	run("rm", "-f", filepath.Join(folder, "wp-config.php"))
	copyFile := func(from, to string) {
		content, err := os.ReadFile(filepath.Join("testdata", from))
		must(t, err)
		must(t, os.MkdirAll(filepath.Dir(filepath.Join(folder, to)), 0o755))
		must(t, os.WriteFile(filepath.Join(folder, to), content, 0o644))
	}
	copyFile("config.php", "wp-config.php")
	copyFile("local.php", "wp-content/mu-plugins/local.php")
	address := freePort(t)
	must(t, os.WriteFile(filepath.Join(folder, "address"), []byte(address), 0o644))

	data, socket := filepath.Join(folder, "db"), filepath.Join(folder, "db.sock")
	run("mariadb-install-db", "--no-defaults", "--user=root", "--auth-root-authentication-method=normal", "--skip-test-db", "--datadir="+data)
	begin(t, func() bool {
		return exec.Command("mariadb", "--no-defaults", "--socket="+socket, "-e", "CREATE DATABASE IF NOT EXISTS wordpress").Run() == nil
	}, folder, "mariadbd", "--no-defaults", "--user=root", "--datadir="+data, "--socket="+socket, "--skip-networking", "--pid-file="+filepath.Join(folder, "db.pid"))
	begin(t, listens(address), folder, "php", "-S", address, "-t", folder)

	script, err := filepath.Abs(filepath.Join("testdata", "wordpress.php"))
	must(t, err)
	fill := exec.Command("php", script, folder, site)
	fill.Stdin = strings.NewReader(figure)
	var said bytes.Buffer
	fill.Stderr = &said
	out, err := fill.Output()
	if err != nil {
		t.Fatalf("%v\n%s%s", err, out, said.String())
	}
	posts := map[string]string{}
	start := bytes.LastIndexByte(out, '{')
	if start < 0 || json.Unmarshal(out[start:], &posts) != nil {
		t.Fatalf("the posts are %s", out)
	}
	return posts
}

func TestFiguresInWordPress(t *testing.T) {
	needs(t, "php", "mariadbd", "mariadb-install-db", "node")
	base := site(t)
	posts := wordpress(t, base, snippet(t, base, "element", hostile))
	b := browse(t)
	for _, name := range []string{"block", "classic"} { // an editor may write scripts
		must(t, b.Navigate(posts[name]))
		if err := b.Until(`document.querySelector('iridescent-viz')?.shadowRoot?.querySelector('img').complete`); err != nil {
			t.Fatalf("%s: %v\n%.3000s", name, err, find(t, b, `return (document.querySelector('main') ?? document.body).innerHTML`))
		}
		assertStays(t, name, find(t, b, `return document.querySelector('.entry-content, .wp-block-post-content').innerHTML`), "The text after.", `labels="%3Cb%3E`)
		var state string
		must(t, b.EvalAsync(`const f = document.querySelector('iridescent-viz'); await f.load(); return (await f.get()).state`, &state))
		if !strings.Contains(state, "%3Cb%3E%22x%22") {
			t.Errorf("%s: live it is at %s", name, state)
		}
		keep(t, b, "wordpress-"+name)
	}
	must(t, b.Navigate(posts["filtered"])) // an author may not
	html := find(t, b, `return document.querySelector('.entry-content, .wp-block-post-content').innerHTML`)
	assertStays(t, "filtered", html, "The text before.", "The text after.", "poster.svg")
	if strings.Contains(html, "<b>") || strings.Contains(html, "<script") || strings.Contains(html, "iridescent-viz") {
		t.Errorf("filtered: %s", html)
	}
	keep(t, b, "wordpress-filtered")
	assertStays(t, "feed", body(t, posts["feed"]), "The text after.")

	must(t, b.Navigate(posts["oembed"]))
	must(t, b.Until(`(f => f && f.getBoundingClientRect().height > 250 && getComputedStyle(f).position !== 'absolute')(document.querySelector('iframe.wp-embedded-content'))`))
	frame := find(t, b, `const f = document.querySelector('iframe.wp-embedded-content'), r = f.getBoundingClientRect(); return f.src + ' ' + Math.round(r.width) + '×' + Math.round(r.height) + ' ' + f.getAttribute('frameborder')`)
	if !strings.Contains(frame, "%7B%7BSun%7D%7D") || strings.Contains(frame, "×750") {
		t.Errorf("the frame is %s", frame)
	}
	t.Log(frame)
	keep(t, b, "wordpress-oembed")
	errors, err := b.ConsoleErrors()
	must(t, err)
	for _, text := range errors {
		t.Errorf("console: %s", text)
	}
}
