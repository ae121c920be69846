// Kinds of fault and their parameters in the words of the panel. Which kinds there are is
// faultspec.h's, which parameters each takes faultrules.h's: here are only words.
// Thread: UI (translations). Pure otherwise.
// Errors: a parameter without words of its own shows its name in files.
// Source: screen 03.
#pragma once

#include "faultspec.h"

#include <QString>

namespace feedscope {

QString faultTitle(FaultKind kind);      // "Black-hole"
QString faultTitleLower(FaultKind kind); // "black-hole", inside a sentence
QString faultHint(FaultKind kind);       // "socket stays open, nothing arrives"

struct ParameterWords
{
    QString before; // "Retry-After"
    QString after;  // "B/s"
    QString spoken; // "Bytes per second"
};
ParameterWords parameterWords(const QString &name);
// Most kinds take these as well; they are shown for the chosen kind only.
bool isFineTuning(const QString &parameter);

} // namespace feedscope
