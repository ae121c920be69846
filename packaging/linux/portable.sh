#!/usr/bin/env bash
# Makes the portable archive: the installed tree with Qt and what Qt needs inside, for distributions without Qt 6.
#   portable.sh BUILD_FOLDER OUTPUT_FOLDER
# Left to the system: the C and C++ libraries, graphics drivers, X11's and Wayland's own libraries and the fonts,
# because they must fit the kernel, the display and the other programs there.
set -euo pipefail
build=$1 out=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
name=feedscope-$version-linux-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name

left_to_system='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|stdc\+\+|gcc_s|GL|GLX|EGL|OpenGL|GLdispatch|drm|gbm|'
left_to_system+='X11|X11-xcb|xcb|Xau|Xdmcp|wayland-.*|fontconfig|freetype|expat|asound))\.so.*'

cmake --install "$build" --prefix "$tree" --strip >/dev/null
plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || qmake6 -query QT_INSTALL_PLUGINS)
for plugin in platforms/libqxcb platforms/libqoffscreen platforms/libqwayland-generic platforms/libqwayland-egl \
    wayland-shell-integration/libxdg-shell wayland-graphics-integration-client/libqt-plugin-wayland-egl \
    xcbglintegrations/libqxcb-glx-integration xcbglintegrations/libqxcb-egl-integration tls/libqopensslbackend \
    tls/libqcertonlybackend imageformats/libqsvg iconengines/libqsvgicon platformthemes/libqxdgdesktopportal \
    platforminputcontexts/libcomposeplatforminputcontextplugin \
    platforminputcontexts/libibusplatforminputcontextplugin networkinformation/libqnetworkmanager; do
    if [ -e "$plugins/$plugin.so" ]; then
        mkdir -p "$tree/plugins/$(dirname "$plugin")"
        cp "$plugins/$plugin.so" "$tree/plugins/$plugin.so"
    elif [[ $plugin =~ libqxcb$|openssl|svg ]]; then
        echo "The Qt plugin $plugin is missing; the archive would not work without it." >&2
        exit 1
    fi
done

# Everything linked, directly or not; of what is loaded at run time only TLS must be inside.
mkdir -p "$tree/lib/qt"
mapfile -t binaries < <(find "$tree/bin" "$tree/lib/feedscope" "$tree/plugins" -type f)
ssl=$(ldconfig -p | sed -n 's/.*libssl\.so\.3 .*=> //p' | head -1)
mapfile -t libraries < <(for file in "${binaries[@]}" $ssl; do ldd "$file" 2>/dev/null; done |
    awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u)
for library in "${libraries[@]}" $ssl; do
    [[ $(basename "$library") =~ $left_to_system ]] || cp -L "$library" "$tree/lib/qt/"
done

for file in "$tree/bin/feedscope" "$tree"/lib/feedscope/*.so "$tree"/lib/qt/*.so*; do
    chmod u+w "$file"
    case "$file" in
    */lib/qt/*) patchelf --set-rpath '$ORIGIN' "$file" ;;
    */lib/feedscope/*) patchelf --set-rpath '$ORIGIN/../qt' "$file" ;;
    *) patchelf --set-rpath '$ORIGIN/../lib/qt' "$file" ;;
    esac
done
find "$tree/plugins" -name '*.so' -exec chmod u+w {} + -exec patchelf --set-rpath '$ORIGIN/../../lib/qt' {} \;
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$tree/bin/qt.conf"
install -m 755 "$here/portable-launcher.sh" "$tree/feedscope"
install -m 644 "$here/portable-readme.txt" "$tree/README.txt"

mkdir -p "$out"
tar -C "$work" --owner=0 --group=0 --sort=name -czf "$out/$name-portable.tar.gz" "$name"
echo "$out/$name-portable.tar.gz"
