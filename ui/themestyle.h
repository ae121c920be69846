// The style sheet generated from the tokens, for the standard Qt widgets; painted widgets read the
// tokens themselves.
// Thread: UI.
// Source: ui-spec.md section 3 (radii, lines, focus) and screen 08. A push button with the property
//   "kind" = "primary" is the default action of its pane; "segment" = "on" is the filled half of a
//   switch such as Live | History.
#pragma once

#include "theme.h"

#include <QString>

namespace feedscope {

QString styleSheet(const Theme &theme);

} // namespace feedscope
