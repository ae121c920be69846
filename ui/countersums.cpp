#include "countersums.h"

#include <algorithm>

namespace feedscope {

const std::vector<CounterField> &counterFields()
{
    static const std::vector<CounterField> fields{{"received", &Counters::received},
                                                  {"delivered", &Counters::delivered},
                                                  {"duplicates", &Counters::duplicates},
                                                  {"stale", &Counters::stale},
                                                  {"dropped", &Counters::dropped},
                                                  {"bytes", &Counters::bytes},
                                                  {"expected", &Counters::expected},
                                                  {"sequenced", &Counters::sequenced},
                                                  {"missing", &Counters::missing},
                                                  {"recovered", &Counters::recovered},
                                                  {"superseded", &Counters::superseded},
                                                  {"lost", &Counters::lost},
                                                  {"gaps", &Counters::gaps},
                                                  {"outOfOrder", &Counters::outOfOrder},
                                                  {"restarts", &Counters::restarts},
                                                  {"untracked", &Counters::untracked},
                                                  {"forgotten", &Counters::forgotten},
                                                  {"attempts", &Counters::attempts},
                                                  {"reconnects", &Counters::reconnects}};
    return fields;
}

const std::vector<LedgerField> &ledgerFields()
{
    static const std::vector<LedgerField> fields{
        {"outages", &LedgerCounts::outages},       {"skips", &LedgerCounts::skips},
        {"missing", &LedgerCounts::missing},       {"recovered", &LedgerCounts::recovered},
        {"superseded", &LedgerCounts::superseded}, {"lost", &LedgerCounts::lost}};
    return fields;
}

void add(Counters &sum, const Counters &other)
{
    for (const CounterField &field : counterFields())
        sum.*field.member += other.*field.member;
}

void add(LedgerCounts &sum, const LedgerCounts &other)
{
    for (const LedgerField &field : ledgerFields())
        sum.*field.member += other.*field.member;
}

Counters countersSince(const Counters &base, const Counters &now)
{
    Counters since;
    for (const CounterField &field : counterFields())
        since.*field.member = now.*field.member - std::min(now.*field.member, base.*field.member);
    since.lost = std::min(since.lost, since.missing);
    since.expected = since.sequenced + since.missing;
    return since;
}

LedgerCounts ledgerSince(const LedgerCounts &base, const LedgerCounts &now)
{
    LedgerCounts since;
    for (const LedgerField &field : ledgerFields())
        since.*field.member = now.*field.member - std::min(now.*field.member, base.*field.member);
    return since;
}

} // namespace feedscope
