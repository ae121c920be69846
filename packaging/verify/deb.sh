#!/usr/bin/env bash
# Installs the DEB into a clean root, uses it, upgrades it, removes it, and looks for what is left.
#   deb.sh PACKAGE
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/cleanroot.sh"
lintian --fail-on error,warning "$1"
new_root deb xvfb xauth
trap leave_root EXIT
! in_root sh -c 'ls /usr/lib/*/libQt6Core.so*' 2>/dev/null || { echo "There is a Qt already." >&2; exit 1; }
cp "$1" "$root/tmp/feedscope.deb"
in_root apt-get install -y -qq --no-install-recommends /tmp/feedscope.deb >"$roots/deb-install.log"
try_program feedscope "$roots/deb.png"

# An upgrade keeps feeds and settings, which the package does not own.
in_root sh -c 'mkdir -p /root/.config/feedscope && echo "{\"version\": 1, \"feeds\": []}" >/root/.config/feedscope/feeds.json'
sum=$(md5sum <"$root/root/.config/feedscope/feeds.json")
in_root dpkg -i /tmp/feedscope.deb >/dev/null
[ "$sum" = "$(md5sum <"$root/root/.config/feedscope/feeds.json")" ] || { echo "The upgrade touched the feeds." >&2; exit 1; }

in_root apt-get purge -y -qq feedscope >/dev/null
in_root apt-get autoremove -y -qq --purge >/dev/null
[ -z "$(traces)" ] || { echo "Left behind:"; traces; exit 1; }
echo "DEB: installed, used, installed over itself, removed; nothing is left behind."
