#!/usr/bin/env bash
# Signs, notarises and staples the bundle and its DMG.
#   SIGN_ID="Developer ID Application: ..." NOTARY_PROFILE=name sign.sh Feedscope.app Feedscope.dmg
# NOTARY_PROFILE is made once: xcrun notarytool store-credentials name
set -euo pipefail
: "${SIGN_ID:?the name of the signing identity}" "${NOTARY_PROFILE:?the profile of notarytool}"
app=$1 dmg=$2
# From the inside out: a signature covers what lies in the bundle.
find "$app/Contents/Frameworks" "$app/Contents/PlugIns" \( -name '*.dylib' -o -name '*.so' -o -name '*.framework' \) \
    -prune -print0 | xargs -0 codesign --force --timestamp --options runtime --sign "$SIGN_ID"
codesign --force --timestamp --options runtime --sign "$SIGN_ID" "$app"
codesign --verify --deep --strict "$app"
hdiutil create -volname Feedscope -srcfolder "$app" -ov -format UDZO "$dmg"
codesign --force --timestamp --sign "$SIGN_ID" "$dmg"
xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$dmg"
