#!/usr/bin/env bash
# There is no RPM distribution here: the RPM is checked by reading it, installed with rpm into a clean Debian root
# without asking for dependencies (Qt comes from Debian there), used, and removed.
#   rpm.sh PACKAGE
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/cleanroot.sh"
requires=$(rpm -qp --requires "$1")
for library in libQt6Core.so.6 libQt6Network.so.6 libQt6WebSockets.so.6 libQt6Widgets.so.6 libQt6Charts.so.6; do
    grep -q "^$library" <<<"$requires" || { echo "$requires"; echo "$library is not required." >&2; exit 1; }
done
new_root rpm rpm xvfb xauth libqt6websockets6 libqt6charts6 libqt6svg6 libqt6openglwidgets6 qt6-qpa-plugins \
    libsimdjson14 zlib1g libqt6keychain1
trap leave_root EXIT
cp "$1" "$root/tmp/feedscope.rpm"
in_root rpm -i --nodeps /tmp/feedscope.rpm
try_program feedscope "$roots/rpm.png"
in_root rpm -e feedscope
[ -z "$(traces)" ] || { echo "Left behind:"; traces; exit 1; }
echo "RPM: installed, used, removed; nothing is left behind."
