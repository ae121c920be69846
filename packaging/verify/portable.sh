#!/usr/bin/env bash
# Unpacks the portable archive in a clean root without Qt and uses it there.
#   portable.sh ARCHIVE
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/cleanroot.sh"
new_root portable xvfb xauth libgl1 libegl1 libopengl0 libfontconfig1 libfreetype6 libx11-xcb1 fonts-dejavu-core
trap leave_root EXIT
! in_root sh -c 'ls /usr/lib/*/libQt6*.so*' 2>/dev/null || { echo "There is a Qt already." >&2; exit 1; }
mkdir "$root/opt/try"
tar -C "$root/opt/try" -xzf "$1"
in_root ln -s "/opt/try/$(basename "$(echo "$root"/opt/try/*)")/feedscope" /usr/local/bin/fs
try_program /usr/local/bin/fs "$roots/portable.png"
echo "Portable archive: unpacked, used through a link; without Qt on the system."
