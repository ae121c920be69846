#!/usr/bin/env bash
# Makes an AppImage out of the portable archive; needs appimagetool, which no distribution packages.
#   appimage.sh PORTABLE_ARCHIVE OUTPUT_FOLDER
set -euo pipefail
command -v appimagetool >/dev/null || {
    echo "appimagetool was not found. Get it from the AppImage project, put it into PATH, and run this again." >&2
    exit 2
}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$work" -xzf "$1"
tree=$(echo "$work"/feedscope-*)
mv "$tree/feedscope" "$tree/AppRun"
cp "$here/feedscope.desktop" "$here/feedscope.svg" "$tree/"
mkdir -p "$2"
appimagetool --no-appstream "$tree" "$2/$(basename "$1" -portable.tar.gz).AppImage"
