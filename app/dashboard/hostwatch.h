// Asks the operating system about its network and its clock.
// Thread: UI.
// Owner: the application.
// Errors: none; what cannot be asked stays empty.
// Source: QT-FACTS.md (QNetworkInformation is a hint), adjtimex(2).
#pragma once

#include "hostfacts.h"

namespace feedscope {

class HostWatch
{
public:
    HostWatch();
    // Cheap enough for every beat.
    HostFacts facts() const;
};

} // namespace feedscope
