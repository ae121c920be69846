// Toolbar icons: the line drawings of resources/, tinted with tokens, drawn at the size and device
// pixel ratio asked for.
// Thread: UI.
// Owner: the returned QIcon owns its engine.
// Errors: an unknown name gives a null icon and one warning.
// Source: ui-spec.md section 3 (Icons).
#pragma once

#include "theme.h"

#include <QIcon>
#include <QString>

namespace feedscope {

struct LineIconColours
{
    QColor normal;
    QColor disabled;
    QColor on; // a checked button, whose ground is filled with ink
};

LineIconColours toolbarIconColours(const Theme &theme);
// Beside text of the second rank.
LineIconColours quietIconColours(const Theme &theme);

// `name` is the file without "line-" and ".svg": "retry", "flask".
QIcon lineIcon(const QString &name, const LineIconColours &colours);

} // namespace feedscope
