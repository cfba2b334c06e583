#!/bin/sh
# Installs what make test-reader needs: the screen reader Orca and a desktop without a screen for it, on a Debian-like
# system, as root.
set -eu
missing=
for command in orca xdotool Xvfb openbox dbus-daemon firefox-esr speech-dispatcher; do
	command -v "$command" >/dev/null 2>&1 || missing="$missing $command"
done
[ -z "$missing" ] && exit 0
echo "installing Orca: without$missing it cannot be heard"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends orca xdotool xvfb openbox dbus at-spi2-core firefox-esr \
	speech-dispatcher libao4 python3-speechd gir1.2-atspi-2.0 >/dev/null
