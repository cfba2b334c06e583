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

// trust signs a notebook, as its reader does who trusts its author.
func trust(t *testing.T, folder, name string) {
	t.Helper()
	c := exec.Command("/usr/bin/python3", "-c", "from nbformat.sign import TrustNotebookApp; TrustNotebookApp.launch_instance()", name)
	c.Dir, c.Env = folder, append(os.Environ(), "HOME="+folder, "PATH=/usr/bin:"+os.Getenv("PATH"))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("trust: %v\n%s", err, out)
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
	t.Run("to Markdown", func(t *testing.T) {
		convert(t, folder, "--to", "markdown", "received.ipynb")
		text, err := os.ReadFile(filepath.Join(folder, "received.md"))
		must(t, err)
		assertStays(t, "nbconvert to Markdown", string(text))
	})

	must(t, os.WriteFile(filepath.Join(folder, "trusted.ipynb"), file, 0o644)) // a notebook saves itself when its page is left
	address := freePort(t)
	begin(t, listens(address), folder, "/usr/bin/jupyter-notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--port="+address[strings.LastIndexByte(address, ':')+1:],
		"--NotebookApp.token=", "--NotebookApp.password=", "--NotebookApp.notebook_dir="+folder)
	b := browse(t)
	open := func(name string) { must(t, b.Navigate("http://"+address+"/notebooks/"+name)) }
	const figure = `document.querySelector('.output_area iridescent-viz')?.shadowRoot?.querySelector('img').complete`

	t.Run("not trusted", func(t *testing.T) { // as everybody has it who received it
		open("received.ipynb")
		await(t, b, `document.querySelector('.output_area .output_subarea')?.innerText.includes('costs a believer')`)
		shown := find(t, b, `return document.querySelector('.output_area').innerHTML`)
		assertStays(t, "not trusted", shown, "poster.svg")
		if strings.Contains(shown, "<b>") || strings.Contains(shown, "<script") || strings.Contains(shown, "iridescent-viz") {
			t.Error(shown)
		}
		keep(t, b, "jupyter-received")
	})
	t.Run("by its author", func(t *testing.T) { // who runs it
		open("source.ipynb")
		await(t, b, `window.Jupyter?.notebook?.kernel?.is_connected()`)
		must(t, b.Eval(`Jupyter.notebook.execute_all_cells()`, nil))
		await(t, b, figure)
		assertLive(t, b)
		keep(t, b, "jupyter-author")
	})
	t.Run("trusted", func(t *testing.T) {
		trust(t, folder, "trusted.ipynb") // and with it every notebook of the same content
		open("trusted.ipynb")
		await(t, b, figure)
		assertLive(t, b)
		keep(t, b, "jupyter-trusted")
	})
}
