# Only Go and make are needed to run, build and check. Browsers and npm are
# for make test, which installs what it can.

# Targets come one after the other, but where a recipe asks for two at a time.
ifndef BESIDE
.NOTPARALLEL:
endif
.DEFAULT_GOAL = help
.PHONY: help gallery run build serve dist check test test-engines test-reader test-hosts soak bench bench-serve golden lint size lines clean \
	fmt vet staticcheck unit unit-wasm unit-race unit-js unit-driver types ready browsers hosts

ARGS =
# How many steps a build has. The first time, each takes seconds, the third half a minute.
STEPS = 4
# What make dist is told: the address that the site will have, and OFFLINE=never for one that takes its service worker back.
BASE_URL =
OFFLINE =
WASM = GOOS=js GOARCH=wasm
TOOLS = go run -C web/tools
# Where Go's checks and tests for the browser get the flags of the program, they share with the build what is compiled.
PROGRAM = flags=$$($(TOOLS) ./build -flags)
# The packages that only the browser has.
BROWSER = ./cmd/wasm/... ./viz/host/...
# The packages with files for systems that are no Unix: there too they must be right.
ELSEWHERE = ./cmd/serve ./web/browsertest/driver
# The tool's own path, so that it runs in the root module.
STATICCHECK = $$(go tool -C web/tools -n staticcheck)
# Node gets a small environment: Go's runner gives up on a large one.
NODE = -exec "env -i 'PATH=$$PATH' GOGC=$${GOGC:-100} $$(go env GOROOT)/lib/wasm/go_js_wasm_exec"
PURE = ./infotheory/... ./viz/...
# The browsers of the tests: all three, where IRIDESCENT_BROWSERS names none.
BROWSERS = IRIDESCENT_BROWSERS=$${IRIDESCENT_BROWSERS:-all}

# Compilers, checkers and tests collect garbage less often than Go does by itself, which spares a quarter of their work and takes some
# hundred MB. Whatever is timed, and the server, is as Go makes it.
build serve dist check lint test test-engines golden size: export GOGC ?= 400

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1 \2/p' Makefile | while read -r name text; do printf '%-8s %s\n' "$$name" "$$text"; done

run: STEPS = 5
run: build serve ## build, serve, print the address and open it; ARGS="-lan" for flags
	@exec .build/serve -open -log off $(ARGS)

build: ## build the site in web/dist
	@echo "1/$(STEPS) the tools of the build"
	@$(TOOLS) ./build -steps $(STEPS)

serve:
	@if [ -n "$(filter 5,$(STEPS))" ]; then echo "5/5 the server"; fi
	@go build -trimpath -buildvcs=false -o .build/serve ./cmd/serve

dist: STEPS = 5
dist: ## build the site for release, compressed; BASE_URL=https://…/ if its address is known
	@echo "1/$(STEPS) the tools of the build"
	@$(TOOLS) ./build -steps $(STEPS) -release -base "$(BASE_URL)" -offline "$(OFFLINE)"
	@$(MAKE) --no-print-directory STEPS=$(STEPS) serve
	@echo "The site is in web/dist, and inside the server .build/serve."

check: fmt vet staticcheck unit unit-wasm unit-js ## what needs no browser, in under a minute

lint: fmt vet staticcheck types ## formatting, go vet, staticcheck, types of the JavaScript

test: ready ## everything, in three browsers
	@$(MAKE) --no-print-directory BESIDE=yes -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) unit unit-driver types fmt unit-wasm unit-js unit-race
	@$(MAKE) --no-print-directory build
	$(BROWSERS) go test -vet=off -count=1 -timeout 30m ./web/browsertest

test-engines: browsers hosts build ## every browser test in every engine, half an hour; make test runs what no engine decides in one
	IRIDESCENT_EVERY=1 IRIDESCENT_BROWSERS=all go test -count=1 -timeout 90m ./web/browsertest

test-reader: build ## listen with a screen reader (Orca and Firefox, on Debian as root), a few minutes; no part of make test
	web/browsertest/reader/install.sh
	IRIDESCENT_READER=1 go test -count=1 -v -timeout 20m ./web/browsertest/reader

test-hosts: build ## figures in WordPress and Jupyter (on Debian as root), a few minutes; no part of make test
	web/check/hosts/install.sh large
	IRIDESCENT_HOSTS=1 go test -count=1 -v -timeout 20m ./web/browsertest/hosts

fmt:
	@unformatted=$$(find . \( -name node_modules -o -name .build -o -name .git \) -prune -o -name '*.go' -print | xargs gofmt -l); \
	if [ -n "$$unformatted" ]; then echo "run gofmt -w on:"; echo "$$unformatted"; exit 1; fi

vet:
	go vet ./...
	go vet -C web/tools ./...
	$(PROGRAM) && $(WASM) go vet $$flags $(BROWSER) $(ELSEWHERE)

staticcheck:
	$(STATICCHECK) ./...
	staticcheck=$(STATICCHECK); cd web/tools && "$$staticcheck" ./...
	staticcheck=$(STATICCHECK); $(PROGRAM) && $(WASM) GOFLAGS="$$(echo "$$flags" | sed 's/-modfile=[^ ]*//')" "$$staticcheck" $(BROWSER)

# make vet has looked at all of it.
unit:
	go test -vet=off ./...
	go test -C web/tools -vet=off ./...

# How the browsers are driven. It waits for them most of the time, so it goes beside the others.
unit-driver:
	$(BROWSERS) go test -vet=off -count=1 -timeout 10m ./web/browsertest/driver

# The numbers must hold in the browser's arithmetic too.
unit-wasm:
	@if command -v node >/dev/null; then set -x; $(PROGRAM) && $(WASM) go test -vet=off $$flags $(NODE) ./infotheory/...; \
	else echo "node is not installed: infotheory was not tested in WebAssembly"; test "$$CI" != true; fi

# The server answers many at once. The race detector needs a C compiler, which nothing else does.
unit-race:
	@if command -v gcc >/dev/null; then set -x; CGO_ENABLED=1 go test -vet=off -race ./cmd/serve/...; \
	else echo "gcc is not installed: the server was not tested for data races"; test "$$CI" != true; fi

unit-js:
	@if ! ls web/page/js/test/*.test.js >/dev/null 2>&1; then exit 0; fi; \
	if command -v node >/dev/null; then node --test --test-reporter=spec web/page/js/test/*.test.js; \
	else echo "node is not installed: the page's modules were not tested by themselves"; test "$$CI" != true; fi

types:
	@if command -v npm >/dev/null; then \
		$(MAKE) --no-print-directory web/check/node_modules/.package-lock.json && set -x && \
		web/check/node_modules/.bin/tsc -p web/page/js/tsconfig.json && \
		web/check/node_modules/.bin/tsc -p web/page/worker/tsconfig.json; \
	else echo "npm is not installed: the types of the page's JavaScript were not checked"; test "$$CI" != true; fi

web/check/node_modules/.package-lock.json: web/check/package.json web/check/package-lock.json
	cd web/check && npm ci --no-audit --no-fund
	@touch $@

web/check/lighthouse/node_modules/.package-lock.json: web/check/lighthouse/package.json web/check/lighthouse/package-lock.json
	cd web/check/lighthouse && npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

# Packages come by the network while Go's own checks, which need none of them, take the processors.
ready:
	@mkdir -p .build; { web/browsertest/install.sh && web/check/hosts/install.sh; } >.build/install.log 2>&1 & \
	$(MAKE) --no-print-directory vet staticcheck; checked=$$?; \
	wait $$!; installed=$$?; cat .build/install.log; [ $$checked = 0 ] && [ $$installed = 0 ]

browsers:
	web/browsertest/install.sh

hosts:
	web/check/hosts/install.sh

SOAK = 30m

soak: build ## give the talk for half an hour with ten wild hands and watch the memory; SOAK=3m for less
	IRIDESCENT_SOAK=$(SOAK) IRIDESCENT_BROWSERS=$${IRIDESCENT_BROWSERS:-chromium} go test -count=1 -v -timeout 2h -run TestSoak ./web/browsertest/

bench: ## time infotheory and viz, native, in WebAssembly, and in browsers
	go test -run '^$$' -bench . -benchtime 0.2s $(PURE)
	@if command -v node >/dev/null; then set -x; $(WASM) go test $(NODE) -run '^$$' -bench . -benchtime 0.2s $(PURE); \
	else echo "node is not installed: nothing was timed in WebAssembly"; fi
	@if grep -rqs '^func Benchmark' web/browsertest; then \
		if command -v npm >/dev/null; then $(MAKE) --no-print-directory web/check/lighthouse/node_modules/.package-lock.json; fi && \
		$(TOOLS) ./build -bare && set -x && \
		IRIDESCENT_BROWSERS=$${IRIDESCENT_BROWSERS:-all} go test -run '^$$' -bench . -benchtime 1x -p 1 ./web/browsertest/...; fi

bench-serve: ## compare the server with http.FileServer, Caddy and nginx, and time its posters; after make dist
	go run ./cmd/serve/bench
	go test -run '^$$' -bench . -benchtime 1s ./cmd/serve/pictures

gallery: ## show all reference pictures on one page, old beside new
	go run ./viz/scene/scenetest/gallery > gallery.html
	@echo "open gallery.html"

# Only the packages that have pictures know the flag: their own, or that of the tests of scenes.
golden: ## write the reference pictures of viz again, and the page's theme.css
	go test $$(grep -rlE --include='*_test.go' '"update"|"iridescent/viz/scene/scenetest"' viz web/*_test.go | xargs -n 1 dirname | sort -u | sed 's,^,./,') -update

size: build ## what the page weighs, per file and per package
	$(TOOLS) ./size

lines: ## a crash report with its lines of the source: make lines < report.txt, in the commit of the site
	@$(TOOLS) ./lines

clean: ## remove what was built
	rm -rf .build web/check/node_modules web/check/hosts/node_modules web/check/lighthouse/node_modules
	find web/dist -mindepth 1 ! -name .keep -delete
