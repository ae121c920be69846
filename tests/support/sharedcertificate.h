// One certificate of the lab for all rows of a test program: making it takes a while.
// Thread: the test's. Errors: an empty one, which no peer trusts, where none could be made.
#pragma once

#include "labcertificate.h"

namespace feedscope::test {

inline const LabCertificate &sharedCertificate()
{
    static const auto made = [] {
        QString error;
        return makeLabCertificate(&error).value_or(LabCertificate());
    }();
    return made;
}

} // namespace feedscope::test
