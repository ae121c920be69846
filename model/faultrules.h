// Which parameters a kind of fault takes, their ranges, and how each is read from and written as
// text. Pure: the text of --fault, scenario files and fault-proxy's control all go through here.
// Thread: any.
// Units: durations are texts such as "250ms" (in `ms` also a bare number of milliseconds), sizes are
//   whole bytes.
// Errors: sentences, "found F, allowed: A"; the fault is left as it was.
// Source: CONTRACT.md section 6.
#pragma once

#include "faultspec.h"

#include <QStringList>

namespace feedscope {

struct FaultParameter
{
    QString name;          // "for", "status"
    QString allowed;       // "a duration from 1ms to 1h"
    QString value;         // as it stands in the fault asked about; empty: not set
    bool isNumber = false; // written without quotes in JSON
};

// All that the kind of this fault takes, with the values it has.
QList<FaultParameter> faultParameters(const FaultSpec &fault);
// Those that differ from the kind's defaults.
QList<FaultParameter> givenFaultParameters(const FaultSpec &fault);

// Sets one parameter; a JSON reader passes a number as its text. Empty: done.
QString setFaultParameter(FaultSpec &fault, const QString &name, const QString &value);
// What is wrong with the fault as a whole. Empty: nothing.
QString faultConflict(const FaultSpec &fault);
// The sentence for a name that is no kind.
QString unknownFaultKind(const QString &name);

} // namespace feedscope
