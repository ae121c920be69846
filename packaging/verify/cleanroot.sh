# Clean roots to try packages in; sourced by the other scripts here. Needs root and debootstrap.
# The base system is made once and kept in build/roots; each trial has its own copy.

roots=build/roots

# A trial: new_root NAME PACKAGE...  (its folder is in $root afterwards)
new_root() {
    local name=$1 mirror
    shift
    root=$PWD/$roots/$name
    remove_root
    if [ ! -f "$roots/base.tar" ]; then
        mkdir -p "$roots"
        mirror=$(apt-get indextargets --format '$(SITE)' 'Origin: Debian' | awk 'NR == 1')
        [ -n "$mirror" ] || { echo "apt-get knows no Debian mirror: apt-get update" >&2; return 1; }
        debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$roots/base" "$mirror" \
            >"$roots/debootstrap.log"
        rm -rf "$roots"/base/etc/apt/sources.list
        cp -rL /etc/apt/sources.list* /etc/apt/apt.conf.d "$roots/base/etc/apt/" 2>/dev/null || true
        cp -L /usr/share/keyrings/* "$roots/base/usr/share/keyrings/" 2>/dev/null || true
        chroot "$roots/base" apt-get update -qq
        tar -C "$roots/base" -cf "$roots/base.tar" .
        rm -rf "$roots/base"
    fi
    mkdir -p "$root"
    tar -C "$root" -xf "$roots/base.tar"
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    # Devices of its own: never the host's /dev, which a failed clean-up could empty.
    local device
    for device in null:1:3 zero:1:5 full:1:7 random:1:8 urandom:1:9 tty:5:0; do
        [ -e "$root/dev/${device%%:*}" ] || mknod -m 666 "$root/dev/${device%%:*}" c $(cut -d: -f2,3 --output-delimiter=' ' <<<"$device")
    done
    mount -t proc proc "$root/proc"
    [ $# = 0 ] || in_root apt-get install -y -qq --no-install-recommends "$@" >"$roots/$name.log"
}

in_root() { chroot "$root" env -i PATH=/usr/bin:/usr/sbin:/bin:/sbin HOME=/root LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"; }

# What still runs in there ends, and nothing of the host stays mounted in it.
leave_root() {
    local link
    for link in /proc/[0-9]*/root; do
        [ "$(readlink "$link")" != "$root" ] || kill "$(basename "$(dirname "$link")")" 2>/dev/null || true
    done
    if grep -q " $root/proc " /proc/mounts; then umount --lazy "$root/proc"; fi
}

remove_root() {
    leave_root
    ! grep -q " $root/" /proc/mounts || { echo "Something is mounted in $root; unmount it first." >&2; return 1; }
    rm -rf --one-file-system "$root"
}

# What a person does first: ask the version, watch a feed, look at the window.
#   try_program PROGRAM PICTURE
try_program() {
    local program=$1 picture=$2 report
    in_root "$program" --version
    if in_root "$program" --help | grep -q -- --selftest; then in_root "$program" --selftest; fi
    report=$(in_root sh -c "$program lab --listen 127.0.0.1:0 >/tmp/lab.log 2>&1 & lab=\$!
        until base=\$(grep -om1 'http://127.0.0.1:[0-9]*' /tmp/lab.log); do kill -0 \$lab || exit 1; done
        for url in \$base/sse \$base/long-poll ws\${base#http}/ws; do
            $program probe \"\$url?rate=50\" --count 20 --quiet || { kill \$lab; exit 1; }
        done
        kill \$lab")
    [ "$(grep -c '"delivered":20' <<<"$report")" = 3 ] || { echo "$report"; echo "The probe is wrong." >&2; return 1; }
    in_root xvfb-run -a -s '-screen 0 1600x1000x24' "$program" --demo --size 1440x900 --screenshot /tmp/window.png
    cp "$root/tmp/window.png" "$picture"
    echo "watched three feeds; the window is in $picture"
}

# Every file of the root whose name has to do with Feedscope.
traces() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./dev \) -prune -o -iname '*feedscope*' -print |
    grep -v -e '^./root/' -e '/var/log/' -e '\.deb$' -e '\.rpm$'); }
