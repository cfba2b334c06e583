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

	"iridescent/web/browsertest/driver"
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

// content is what a page shows of its post.
const content = `document.querySelector('.entry-content, .wp-block-post-content')`

func TestFiguresInWordPress(t *testing.T) {
	needs(t, "php", "mariadbd", "mariadb-install-db", "node")
	base := site(t)
	posts := wordpress(t, base, snippet(t, base, "element", hostile))
	b := browse(t)
	for _, name := range []string{"block", "classic"} { // an editor may write scripts
		t.Run(name, func(t *testing.T) {
			must(t, b.Navigate(posts[name]))
			await(t, b, `document.querySelector('iridescent-viz')?.shadowRoot?.querySelector('img').complete`)
			assertStays(t, name, find(t, b, "return "+content+".innerHTML"), "The text after.", `labels="%3Cb%3E`)
			assertLive(t, b)
			keep(t, b, "wordpress-"+name)
		})
	}
	t.Run("filtered", func(t *testing.T) { // an author may not
		must(t, b.Navigate(posts["filtered"]))
		html := find(t, b, "return "+content+".innerHTML")
		assertStays(t, "filtered", html, "The text before.", "The text after.", "poster.svg")
		if strings.Contains(html, "<b>") || strings.Contains(html, "<script") || strings.Contains(html, "iridescent-viz") {
			t.Error(html)
		}
		keep(t, b, "wordpress-filtered")
	})
	t.Run("feed", func(t *testing.T) { assertStays(t, "feed", body(t, posts["feed"]), "The text after.") })
	t.Run("oembed", func(t *testing.T) { assertOEmbed(t, b, posts["oembed"]) })
	assertQuiet(t, b)
}

// assertOEmbed fails unless a post with nothing but an address has a frame that is seen, in the height that the figure asks for, and
// shows the state of the address.
func assertOEmbed(t *testing.T, b *driver.Browser, post string) {
	t.Helper()
	must(t, b.Navigate(post))
	await(t, b, `(f => f && f.getBoundingClientRect().height > 250 && getComputedStyle(f).position !== 'absolute')(document.querySelector('iframe.wp-embedded-content'))`)
	frame := find(t, b, `const f = document.querySelector('iframe.wp-embedded-content'), r = f.getBoundingClientRect(); return f.src + ' ' + Math.round(r.width) + '×' + Math.round(r.height) + ' ' + f.getAttribute('frameborder')`)
	if !strings.Contains(frame, "%7B%7BSun%7D%7D") || strings.Contains(frame, "×750") {
		t.Errorf("the frame is %s", frame)
	}
	t.Log(frame)
	var state string
	must(t, b.EvalAsync(`const frame = document.querySelector('iframe.wp-embedded-content').contentWindow;
return await new Promise(done => {
  addEventListener('message', ({source, data}) => source === frame && data.iridescent === 1 && data.type === 'ready' && done(data.state));
  frame.postMessage({iridescent: 1, id: 1, type: 'hello'}, '*');
})`, &state))
	if !strings.Contains(state, "labels={{Sun}},Rain,Fog") {
		t.Errorf("live it is at %s", state)
	}
	keep(t, b, "wordpress-oembed")
}
