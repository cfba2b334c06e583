#!/bin/sh
# Installs the publishing software that the snippets are tried in: from Debian as root, and from npm with the versions of the
# lock file. With "large" as its argument WordPress and Jupyter too. Elsewhere it says what is missing. Never fails: what is
# missing is the tests' business.
set -u
large=${1-}
cd "$(dirname "$0")"

have() { command -v "$1" >/dev/null 2>&1; }
module() { /usr/bin/python3 -c "import $1" >/dev/null 2>&1; }

missing() {
	for command in pandoc hugo jekyll mkdocs cmark-gfm rsvg-convert node npm; do have "$command" || echo "$command"; done
	have node && ! node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' && echo "node 20 or newer"
	[ -e /usr/share/java/epubcheck.jar ] && have java || echo epubcheck
	module markdown || echo python3-markdown
	[ "$large" ] || return
	for command in php mariadbd /usr/bin/jupyter-notebook /usr/bin/jupyter-nbconvert; do have "$command" || echo "$command"; done
	[ -d /usr/share/wordpress/wp-content/themes/twentytwentythree ] || echo wordpress
}

if [ -n "$(missing)" ] && have apt-get && [ "$(id -u)" = 0 ]; then
	packages="pandoc hugo jekyll mkdocs cmark-gfm librsvg2-bin epubcheck default-jre-headless python3-markdown"
	have node && have npm || packages="$packages nodejs npm"
	[ "$large" ] && packages="$packages wordpress wordpress-theme-twentytwentythree php-cli php-mysql php-curl php-xml php-mbstring mariadb-server jupyter-notebook jupyter-nbconvert python3-ipykernel"
	echo "installing $packages"
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -qq &&
		# shellcheck disable=SC2086 # a list of packages
		apt-get install -y -qq --no-install-recommends $packages >/dev/null
fi
for name in $(missing); do echo "tests of publishing software: $name is not installed"; done
if have npm && ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
	npm ci --no-audit --no-fund --ignore-scripts && touch node_modules/.package-lock.json
fi
exit 0
