#!/bin/sh
# Installs what the tests use beside Go, three browsers and Node.js for the
# checkers, where that can be done without a question: on a Debian-like
# system, as root. Elsewhere it names the engines that will be skipped. Never fails: a missing engine is the tests' business.
set -u

have() { command -v "$1" >/dev/null 2>&1; }

missing_chromium() { ! { have chromium || have chromium-browser || have google-chrome; } || ! have chromedriver; }
missing_firefox() { ! { have firefox-esr || have firefox; } || ! have Xvfb; }
missing_webkit() { ! have WebKitWebDriver || ! have Xvfb; }

missing_node() { ! have node || ! have npm; }

packages=
if missing_chromium; then packages="$packages chromium chromium-driver"; fi
if missing_firefox; then packages="$packages firefox-esr xvfb"; fi
if missing_webkit; then packages="$packages webkit2gtk-driver xvfb"; fi
if missing_node; then packages="$packages nodejs npm"; fi

if [ -n "$packages" ] && have apt-get && [ "$(id -u)" = 0 ]; then
	echo "installing$packages"
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -qq &&
		# shellcheck disable=SC2086 # a list of packages
		apt-get install -y -qq $packages >/dev/null
fi

for engine in chromium firefox webkit; do
	if "missing_$engine"; then echo "browser tests: $engine is not installed and will be skipped"; fi
done
exit 0
