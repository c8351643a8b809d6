#!/usr/bin/env bash
# Packs what a firm installs on Linux, into build/out: the desktop as .deb and .tar.gz, portald as .tar.gz.
# The desktop's package carries no server, and the server's no desktop.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$root"
[ "$(uname -s)" = Linux ] || fail 'packages for Linux are made on Linux: the window needs its libraries'
ANTEROOM_RELEASE=1 build/binaries.sh

version=$(git describe --tags --match 'v[0-9]*' 2>/dev/null | sed 's/^v//') || true
version=${version:-0.0.0+$(git rev-parse --short HEAD 2>/dev/null || echo unversioned)}
arch=$(dpkg --print-architecture)
out=$root/build/out
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

desktop=$work/anteroom
install -D -m 755 "$bin/anteroom" "$desktop/usr/bin/anteroom"
install -D -m 644 build/icon/anteroom.desktop "$desktop/usr/share/applications/anteroom.desktop"
install -D -m 644 build/icon/anteroom.svg "$desktop/usr/share/icons/hicolor/scalable/apps/anteroom.svg"
install -D -m 644 LICENSE "$desktop/usr/share/doc/anteroom/copyright"
for size in 16 32 48 128 256 512; do
	icons=$desktop/usr/share/icons/hicolor/${size}x$size/apps
	mkdir -p "$icons"
	rsvg-convert -w $size -h $size build/icon/anteroom.svg -o "$icons/anteroom.png"
done

mkdir "$desktop/DEBIAN"
cat >"$desktop/DEBIAN/control" <<EOF
Package: anteroom
Version: $version
Architecture: $arch
Maintainer: The Anteroom authors <anteroom@example.org>
Section: office
Priority: optional
Installed-Size: $(du -sk "$desktop/usr" | cut -f1)
Depends: libc6, libgtk-3-0, libwebkit2gtk-4.1-0
Recommends: gnome-keyring | keepassxc
Description: client portal of a law firm, the staff's desktop
 Matters, portal access, messages and documents of a law firm, also without a
 connection. The offline copy is encrypted; its key lies in the keychain, and
 without a keychain nothing is kept on the computer.
EOF
dpkg-deb --root-owner-group -Zxz --build "$desktop" "$out/anteroom_${version}_$arch.deb" >/dev/null
rm -r "$desktop/DEBIAN"
tar -C "$work" --owner=0 --group=0 --sort=name -czf "$out/anteroom-$version-linux-$arch.tar.gz" anteroom

install -D -m 755 "$bin/portald" "$work/portald/portald"
install -m 644 LICENSE "$work/portald/LICENSE"
tar -C "$work" --owner=0 --group=0 --sort=name -czf "$out/portald-$version-linux-$arch.tar.gz" portald

(cd "$out" && sha256sum anteroom_"$version"_* anteroom-"$version"-* portald-"$version"-* | tee "SHA256SUMS-$version")
