//go:build linux

package hosts

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// keep keeps a picture of the page where IRIDESCENT_SHOTS says.
func keep(t *testing.T, b *driver.Browser, name string) {
	t.Helper()
	if folder := os.Getenv("IRIDESCENT_SHOTS"); folder != "" {
		picture, err := b.Screenshot()
		must(t, err)
		must(t, os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644))
	}
}

// notebook writes a notebook with one cell and runs it.
func notebook(t *testing.T, folder, code string) {
	t.Helper()
	cell := map[string]any{"cell_type": "code", "execution_count": nil, "metadata": map[string]any{}, "outputs": []any{}, "source": code}
	content, err := json.Marshal(map[string]any{"cells": []any{cell}, "metadata": map[string]any{"kernelspec": map[string]any{"name": "python3", "display_name": "Python 3"}}, "nbformat": 4, "nbformat_minor": 4})
	must(t, err)
	must(t, os.WriteFile(filepath.Join(folder, "source.ipynb"), content, 0o644))
	convert(t, folder, "--to", "notebook", "--execute", "--output", "received", "source.ipynb")
}

func convert(t *testing.T, folder string, args ...string) {
	t.Helper()
	c := exec.Command("/usr/bin/jupyter-nbconvert", args...)
	c.Dir, c.Env = folder, append(os.Environ(), "HOME="+folder, "PATH=/usr/bin:"+os.Getenv("PATH"))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("nbconvert: %v\n%.3000s", err, out)
	}
}

func TestFiguresInJupyter(t *testing.T) {
	needs(t, "/usr/bin/jupyter-notebook", "/usr/bin/jupyter-nbconvert", "node")
	base, folder := site(t), t.TempDir()
	notebook(t, folder, snippet(t, base, "jupyter", hostile))

	file, err := os.ReadFile(filepath.Join(folder, "received.ipynb"))
	must(t, err)
	for _, kind := range []string{"text/html", "text/markdown", "text/plain"} {
		if !strings.Contains(string(file), kind) {
			t.Errorf("the output has no %s:\n%.2000s", kind, file)
		}
	}
	convert(t, folder, "--to", "markdown", "received.ipynb")
	text, err := os.ReadFile(filepath.Join(folder, "received.md"))
	must(t, err)
	assertStays(t, "nbconvert to Markdown", string(text))

	address := freePort(t)
	begin(t, listens(address), folder, "/usr/bin/jupyter-notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--port="+address[strings.LastIndexByte(address, ':')+1:],
		"--NotebookApp.token=", "--NotebookApp.password=", "--NotebookApp.notebook_dir="+folder)
	b := browse(t)
	must(t, b.Navigate("http://"+address+"/notebooks/received.ipynb")) // as somebody who received it: not trusted
	must(t, b.Until(`document.querySelector('.output_area .output_subarea')?.innerText`))
	shown := find(t, b, `return document.querySelector('.output_area').innerHTML`)
	assertStays(t, "Notebook, not trusted", shown)
	if strings.Contains(shown, "<b>") || strings.Contains(shown, "<script") {
		t.Errorf("not trusted: %s", shown)
	}
	t.Logf("not trusted, the reader sees: %s", find(t, b, `return document.querySelector('.output_area').innerText`))
	keep(t, b, "jupyter-received")

	trust := exec.Command("/usr/bin/python3", "-c", "from nbformat.sign import TrustNotebookApp; TrustNotebookApp.launch_instance()", "received.ipynb")
	trust.Dir, trust.Env = folder, append(os.Environ(), "HOME="+folder, "PATH=/usr/bin:"+os.Getenv("PATH"))
	if out, err := trust.CombinedOutput(); err != nil {
		t.Fatalf("trust: %v\n%s", err, out)
	}
	must(t, b.Navigate("http://"+address+"/notebooks/received.ipynb?again"))
	must(t, b.Until(`document.querySelector('.output_area iridescent-viz')?.shadowRoot?.querySelector('img').complete`))
	var state string
	must(t, b.EvalAsync(`const f = document.querySelector('iridescent-viz'); await f.load(); return (await f.get()).state`, &state))
	if !strings.Contains(state, "%3Cb%3E%22x%22") {
		t.Errorf("live it is at %s", state)
	}
	keep(t, b, "jupyter-trusted")
}
