// Sums and differences of feeds' counters.
// Thread: any; pure.
// Units: counts; the time connected is left out.
// Errors: none.
#pragma once

#include "counters.h"
#include "gapledger.h"

#include <QByteArray>
#include <vector>

namespace feedscope {

// Every count, with the name it is kept under.
struct CounterField
{
    const char *name;
    quint64 Counters::*member;
};
struct LedgerField
{
    const char *name;
    quint64 LedgerCounts::*member;
};
const std::vector<CounterField> &counterFields();
const std::vector<LedgerField> &ledgerFields();

void add(Counters &sum, const Counters &other);
void add(LedgerCounts &sum, const LedgerCounts &other);
// What came since `base`. Less is missing than then where numbers came after all: then none is, and
// as many fewer are expected, so that it adds up.
Counters countersSince(const Counters &base, const Counters &now);
LedgerCounts ledgerSince(const LedgerCounts &base, const LedgerCounts &now);

} // namespace feedscope
