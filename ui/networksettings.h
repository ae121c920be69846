// Opens the system's own network settings.
// Thread: UI.
// Errors: false where this system has none that is known here; nothing happens then.
// Source: ui-spec.md section 13 (Offline).
#pragma once

namespace feedscope {

bool openNetworkSettings();

} // namespace feedscope
