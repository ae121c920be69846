#!/bin/sh
# Starts the Feedscope in this folder with the Qt in this folder, from wherever it is called or linked to.
program=$0
while [ -h "$program" ]; do
    target=$(readlink "$program")
    case $target in
    /*) program=$target ;;
    *) program=$(dirname "$program")/$target ;;
    esac
done
here=$(cd "$(dirname "$program")" && pwd)
# Plugins of another Qt cannot be loaded into this one.
unset QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QT_QPA_PLATFORMTHEME
exec "$here/bin/feedscope" "$@"
