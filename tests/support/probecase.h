// One case of the conformance suites: what the servers play, how the probe is called, what must come
// of it. Thread: any; plain values.
#pragma once

#include "scriptedserver.h"

#include <QStringList>

namespace feedscope::test {

// Lines written down as plain literals (UTF-8).
struct Lines : QStringList
{
    Lines() = default;
    Lines(const QStringList &lines)
        : QStringList(lines)
    {
    }
    Lines(std::initializer_list<const char *> lines)
    {
        for (const char *line : lines)
            append(QString::fromUtf8(line));
    }
};

struct ProbeCase
{
    QByteArray name;
    // "{{self}}" and "{{other}}" in arguments and scripts become HOST:PORT of the two servers; the
    // URL is http://{{self}}/feed unless `url` says otherwise.
    Lines arguments;
    QList<Script> scripts;
    Lines trace; // recordtrace.h; a line that ends in "*" stands for all with that beginning
    // Of the requests, in order: "1 last-event-id: 7" has it so, "1 !authorization" has none.
    Lines requests = {};
    // Of the client's frames on the N-th connection: "1 text hello", all of them in order; not
    // compared when empty.
    Lines frames = {};
    QList<Script> otherScripts = {};
    Lines otherRequests = {};
    QByteArray url = {};
    Lines environment = {}; // "NAME=value"; no value may show in what the program says
    QList<std::pair<int, int>> waits = {}; // least and most of each retryInMs, when not empty
    // When given, fewer requests than scripts will do: Qt asks again before it can be stopped when a
    // connection ends before the answer.
    int leastRequests = -1;
};

struct ProbeResult
{
    bool done = false;
    int exit = -1;
    QByteArray output;
    QByteArray errors;
    QList<ScriptedRequest> requests;
    QList<ScriptedRequest> otherRequests;
    QList<QByteArray> unread; // by connection
};

// Everything in which the result is not what the case says; empty when nothing.
QStringList differences(const ProbeCase &wanted, const ProbeResult &found);

} // namespace feedscope::test
