// The records of one run as short lines to compare with, and what must hold for every run.
// Thread: any; pure functions. Source: CONTRACT.md section 2.
// Lines: "STATE[ attempt N][ ERROR[ CODE]][ wait MS]", "m EVENT|ID|DATA[ VERDICT]" (ID "-" when there
// is none; "b64:" before binary data), "freshness TO", "gap EXPECTED-GOT missing N",
// "duplicate N or ID", "out_of_order N", "recovered FROM-TO", "restart EXPECTED-GOT",
// "fallback FROM-TO ERROR", "notice TEXT", "exit N". Outages have no line.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace feedscope::test {

// Lines that are not one JSON object each become an object with "kind":"broken". Books of a whole run
// that do not add up fail the test that is running.
QList<QJsonObject> recordsOf(const QByteArray &output);
QStringList traceOf(const QList<QJsonObject> &records);
// What the rules for every run say against these records of one feed; empty when nothing. The books
// are audited by recordsOf().
QStringList brokenRules(const QList<QJsonObject> &records);

} // namespace feedscope::test
