// Byte-exact cases of the event stream format: what goes in, what must come out. The trace has one
// line per thing told: "lastId 1", "message|data" or "type|data|id=1", "comment", "retry 100",
// "error".
#pragma once

#include <QByteArray>
#include <QList>

namespace feedscope::test {

struct SseCase
{
    const char *name;
    QByteArray bytes;
    QList<QByteArray> trace;
};

QList<SseCase> sseCases();

} // namespace feedscope::test
