// The lines of the list of outages: a heading for each day, then its outages; those of several feeds
// that began together are one line, which opens.
// Thread: UI. Pure: a function of the rows and of what is open.
// Units: rows of the outage model; days of this computer's zone.
// Rules: outages belong together when they began within kTogether of the first of them, are of
//   different feeds, and all or none are simulated. Gaps are never joined.
// Errors: none.
// Source: screen 06 (outages, "5 feeds").
#pragma once

#include "outagemodel.h"

#include <QDate>
#include <set>
#include <vector>

namespace feedscope {

struct OutageLine
{
    enum class Kind { Day, Single, Joint, Member };

    Kind kind = Kind::Single;
    QDate day;             // it began on
    std::vector<int> rows; // of the model, newest first; none for a day
    bool open = false;     // of Joint: its members follow
};

// Names a joint line: its first outage, which stays what it is when others join.
using OpenLines = std::set<OutageKey>;

constexpr Millis kTogether{2'000};

OutageKey nameOf(const OutageLine &line, const OutageModel &model);
std::vector<OutageLine> outageLines(const OutageModel &model, const OpenLines &open);
// The row a line stands for: of a joint one the outage that lasted longest.
int rowOf(const OutageLine &line, const OutageModel &model);

} // namespace feedscope
