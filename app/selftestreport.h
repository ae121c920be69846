// The text of `feedscope --selftest`: one line per check, aligned, for people and for bug reports. Pure.
// Thread: any.
// Errors: none.
// Rules: no secret and no name of the person: the home folder is written as "~".
#pragma once

#include <QList>
#include <QString>

namespace feedscope {

struct CheckOutcome
{
    enum class Kind {
        Ok,
        Failed,       // something Feedscope needs does not work
        NotAvailable, // Feedscope does without it; the text says what that means
    };
    Kind kind = Kind::Ok;
    QString text; // what was found and, unless ok, what to do
};

struct CheckResult
{
    QString name;
    CheckOutcome outcome;
};

// Program, system and Qt, and an empty line.
QString selfTestHead();
QString selfTestLine(const CheckResult &result);
// How many of each, after an empty line.
QString selfTestTotals(const QList<CheckResult> &results);
// 0, or 1 when a check failed.
int selfTestExit(const QList<CheckResult> &results);

} // namespace feedscope
