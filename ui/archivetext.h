// How it stands with the record of outages, in words for the History page and the status bar.
// Thread: UI (translations). Pure otherwise.
// Errors: none.
// Source: ui-spec.md section 9 (History).
#pragma once

#include "outagearchive.h"

#include <QString>

namespace feedscope {

struct ArchiveText
{
    QString sentence; // empty: nothing to tell
    QString detail;   // for the tooltip
    bool isProblem = false;
    bool namesFile = false; // a person may want to see it
};

ArchiveText archiveText(const OutageArchive &archive);

} // namespace feedscope
