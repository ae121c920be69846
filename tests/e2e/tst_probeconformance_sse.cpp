// Judges the SSE of the program from outside: exact bytes in, records, requests and exit code out.
// Source: CONTRACT.md sections 1 to 3; WHATWG HTML section 9.2; RFC 9110 and 9112.
#include "probefleet.h"

#include <QDateTime>
#include <QLocale>
#include <QtTest>

using namespace feedscope::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return s(text).split(u' ', Qt::SkipEmptyParts);
}

const char *const kQuick = "--transport sse --backoff-base 1 --jitter none ";

QStringList quick(const char *more = "")
{
    return words(kQuick) + words(more);
}

Script events(const QByteArray &body)
{
    return Script::eventStream(body);
}

Script ended(const QByteArray &body = "data: x\n\n")
{
    return events(body).fin();
}

Script noMore()
{
    return Script::status(204);
}

Script redirect(int status, const QByteArray &target)
{
    return Script::status(status, "Connection: close\r\nLocation: " + target + "\r\n").fin();
}

// What comes of a stream: connecting, connected, the messages, a reconnect, 204.
QStringList streamTrace(const QStringList &messages, const QString &wait = s("1"))
{
    return QStringList{s("connecting"), s("connected")} + messages +
           QStringList{s("reconnecting attempt 1 stream-ended wait ") + wait,
                       s("disconnected attempt 1 no-content 204"), s("exit 0")};
}

// A stream that ends by itself: what came, and what the next request resumes from ("-": nothing).
struct StreamRow
{
    const char *name;
    QByteArray body;
    QStringList messages;
    const char *lastId = "-";
    const char *wait = "1";
};

template <size_t N>
QByteArray raw(const char (&text)[N])
{
    return QByteArray(text, N - 1);
}

QStringList m(const char *line)
{
    return {s("m ") + QString::fromUtf8(line)};
}

QStringList m2(const char *first, const char *second)
{
    return m(first) + m(second);
}

// clang-format off
QList<StreamRow> lineRows()
{
    return {
        {"byte order mark at the start", "\xEF\xBB\xBF" "data: a\n\n", m("message|-|a")},
        {"a second byte order mark is a field name", "\xEF\xBB\xBF\xEF\xBB\xBF" "data: a\n\ndata: b\n\n", m("message|-|b")},
        {"byte order mark later is data", "data: x\xEF\xBB\xBF" "a\n\n", m("message|-|x\xEF\xBB\xBF" "a")},
        {"half a byte order mark", "\xEF\xBB" "data: a\n\ndata: b\n\n", m("message|-|b")},
        {"lines end with LF", "data: a\n\n", m("message|-|a")},
        {"lines end with CR", "data: a\r\rdata: b\r\r", m2("message|-|a", "message|-|b")},
        {"lines end with CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", m2("message|-|a", "message|-|b")},
        {"all line ends mixed", "data: a\rdata: b\ndata: c\r\n\rdata: d\n\r\n", m2("message|-|a\nb\nc", "message|-|d")},
        {"LF CR is two line ends", "data: a\n\rdata: b\n\n", m2("message|-|a", "message|-|b")},
        {"CR at the very end ends the event", "data: a\r\r", m("message|-|a")},
        {"comments are no messages", ": hello\n:\n:data: no\n\ndata: a\n\n", m("message|-|a")},
        {"comment inside an event", "data: a\n: hello\ndata: b\n\n", m("message|-|a\nb")},
        {"empty data is a message", "data:\n\ndata\n\n", m2("message|-|", "message|-|")},
        {"two empty data lines are one line feed", "data\ndata\n\n", m("message|-|\n")},
        {"no data no message", "event: a\n\nfoo: b\n\n", {}},
        {"lines of data are joined", "data: a\ndata:\ndata: c\n\n", m("message|-|a\n\nc")},
        {"one space is taken", "data:  a \ndata:b\ndata:\tc\n\n", m("message|-| a \nb\n\tc")},
        {"colons stay", "data: a:b: c\n\n", m("message|-|a:b: c")},
        {"a line of one space is an unknown field", "data: a\n \n\n", m("message|-|a")},
        {"unknown fields", "foo: 1\nbar\ndata: a\nDATA: b\ndata : c\n data: d\n\n", m("message|-|a")},
        {"unfinished event is dropped", "data: a\n\ndata: b\n", m("message|-|a")},
        {"unfinished line is dropped", "data: a\n\ndata: b", m("message|-|a")},
        {"nothing at all", "", {}},
        {"blank lines only", "\n\n\r\n\r\r", {}},
        {"broken UTF-8 becomes the replacement character", "data: a\xFF" "b\xC3\n\n", m("message|-|a\xEF\xBF\xBD" "b\xEF\xBF\xBD")},
        {"overlong and surrogate bytes are replaced", "data: \xC0\x80\xED\xA0\x80!\n\n", m("message|-|\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD!")},
        {"four byte characters", "data: \xF0\x9F\x98\x80\n\n", m("message|-|\xF0\x9F\x98\x80")},
        {"quotes and backslashes", "data: {\"a\":\"\\\\\"}\t\x01\n\n", m("message|-|{\"a\":\"\\\\\"}\t\x01")},
        {"event name", "event: add\ndata: a\n\ndata: b\n\n", m2("add|-|a", "message|-|b")},
        {"the last event name counts", "event: a\nevent: b\ndata: x\n\n", m("b|-|x")},
        {"empty event name is message", "event: a\nevent\ndata: x\n\nevent:\ndata: y\n\n", m2("message|-|x", "message|-|y")},
        {"event name without data is forgotten", "event: a\n\ndata: x\n\n", m("message|-|x")},
        {"event name keeps its spaces", "event:  a b \ndata: x\n\n", m(" a b |-|x")},
    };
}

QList<StreamRow> idRows()
{
    return {
        {"id is resumed from", "id: 7\ndata: a\n\n", m("message|7|a"), "7"},
        {"id in CRLF lines", "id: 7\r\ndata: a\r\n\r\n", m("message|7|a"), "7"},
        {"id sticks, but only its own event carries it", "id: 7\ndata: a\n\ndata: b\n\n", m2("message|7|a", "message|-|b"), "7"},
        {"empty id clears", "id: 7\ndata: a\n\nid\ndata: b\n\n", m2("message|7|a", "message||b")},
        {"empty id with colon clears", "id: 7\ndata: a\n\nid:\n\n", m("message|7|a")},
        {"id with NUL is ignored", raw("id: 7\ndata: a\n\nid: 8\0\ndata: b\n\n"), m2("message|7|a", "message|-|b"), "7"},
        {"id without data counts", "id: 7\n\n", {}, "7"},
        {"id of an unfinished event does not", "id: 7\ndata: a\n\nid: 8\ndata: b\n", m("message|7|a"), "7"},
        {"id of the first unfinished event", "id: 8\ndata: b\n", {}},
        {"the last id line counts", "id: 7\nid: 8\ndata: a\n\n", m("message|8|a"), "8"},
        {"id keeps its bytes", "id: \xC3\xA9 \xE2\x98\x83\ndata: a\n\n", m("message|\xC3\xA9 \xE2\x98\x83|a"), "\xC3\xA9 \xE2\x98\x83"},
        {"id with a colon and inner spaces", "id: a:b c\ndata: a\n\n", m("message|a:b c|a"), "a:b c"},
        {"id is case sensitive", "ID: 9\ndata: a\n\n", m("message|-|a")},
        {"retry replaces the base", "retry: 30\ndata: a\n\n", m("message|-|a"), "-", "30"},
        {"retry counts at once", "retry: 30\n", {}, "-", "30"},
        {"retry with leading zeros", "retry: 0030\n\n", {}, "-", "30"},
        {"the last retry counts", "retry: 90\nretry: 30\n\n", {}, "-", "30"},
        {"retry of nothing", "retry\nretry:\n\n", {}},
        {"retry with a sign", "retry: +30\nretry: -30\n\n", {}},
        {"retry with a fraction", "retry: 3.5\nretry: 30 \nretry:  30\n\n", {}},
        {"retry with letters", "retry: 30ms\nretry: 0x1e\n\n", {}},
        {"retry of zero still leaves a moment", "retry: 0\ndata: a\n\n", m("message|-|a"), "-", "10"},
    };
}
// clang-format on

QList<ProbeCase> streamCases()
{
    QList<ProbeCase> cases;
    for (const StreamRow &row : lineRows() + idRows()) {
        const QString wanted = qstrcmp(row.lastId, "-") == 0
                                   ? s("2 !last-event-id")
                                   : s("2 last-event-id: ") + QString::fromUtf8(row.lastId);
        const auto trace = streamTrace(row.messages, QString::fromUtf8(row.wait));
        const QStringList requests{s("1 !last-event-id"), wanted};
        cases << ProbeCase{row.name, quick(), {ended(row.body), noMore()}, trace, requests};
        Script split = Script::eventStream();
        split.sendByteByByte(row.body).fin();
        cases << ProbeCase{
            QByteArray(row.name) + ", byte by byte", quick(), {split, noMore()}, trace, requests};
    }
    return cases;
}

// clang-format off
QList<ProbeCase> requestCases()
{
    const QStringList once = streamTrace(m("message|-|x"));
    const Lines token{"TOKEN_OF_TEST=s3cr3t"};
    return {
        {"the request", quick(), {ended(), noMore()}, once, {"1 method: GET", "1 target: /feed", "1 accept: text/event-stream", "1 cache-control: no-store", "1 accept-encoding: identity"}},
        {"query is kept", quick(), {ended(), noMore()}, once, {"1 target: /a%20b?c=d&e=%2F"}, {}, {}, {}, "http://{{self}}/a%20b?c=d&e=%2F"},
        {"own headers", quick() + Lines{"--header", "X-Desk: apac 2", "--header", "Accept: text/event-stream;q=1"}, {ended(), noMore()}, once, {"1 x-desk: apac 2", "2 x-desk: apac 2", "1 accept: text/event-stream;q=1"}},
        {"bearer from the environment", quick("--bearer-env TOKEN_OF_TEST"), {ended(), noMore()}, once, {"1 authorization: Bearer s3cr3t", "2 authorization: Bearer s3cr3t"}, {}, {}, {}, {}, token},
        {"a post whose answer ended is not sent again", quick("--method POST --body {\"a\":1}"), {ended()}, {"connecting", "connected", "m message|-|x", "disconnected stream-ended", "exit 0"}, {"1 method: POST", "1 body: {\"a\":1}"}},
        {"last event id from the command line", quick() + Lines{"--last-event-id", "é ☃"}, {ended(), noMore()}, once, {"1 last-event-id: é ☃", "2 last-event-id: é ☃"}},
        {"empty id clears the one of the command line", quick("--last-event-id 5"), {ended("id\ndata: x\n\n"), noMore()}, streamTrace(m("message||x")), {"1 last-event-id: 5", "2 !last-event-id"}},
        {"count stops exactly", quick("--count 2"), {events("data: 1\n\ndata: 2\n\ndata: 3\n\n")}, {"connecting", "connected", "m message|-|1", "m message|-|2", "disconnected", "exit 0"}},
        {"count goes over reconnects", quick("--count 2"), {ended(), events("data: 1\n\ndata: 2\n\n")}, {"connecting", "connected", "m message|-|x", "reconnecting attempt 1 stream-ended wait 1", "connected attempt 1", "m message|-|1", "disconnected", "exit 0"}},
        {"duration ends an open stream", quick("--duration 0.5"), {events("data: 1\n\n")}, {"connecting", "connected", "m message|-|1", "disconnected", "exit 0"}},
        {"duration ends a wait", words("--transport sse --backoff-base 60000 --duration 0.5"), {Script::status(503)}, {"connecting", "reconnecting attempt 1 http-status 503 wait*", "disconnected attempt 1", "exit 0"}},
        {"duration ends an unanswered request", quick("--duration 0.5"), {Script()}, {"connecting", "disconnected", "exit 0"}},
        {"quiet keeps messages back", quick("--quiet --count 1"), {events("data: 1\n\n")}, {"connecting", "connected", "disconnected", "exit 0"}},
    };
}

QList<ProbeCase> statusCases()
{
    QList<ProbeCase> cases{
        {"204 ends the feed", quick(), {noMore()}, {"connecting", "disconnected no-content 204", "exit 0"}},
        {"wrong content type", quick(), {Script::status(200, "Content-Type: text/html\r\n", "<html>")}, {"connecting", "disconnected content-type", "exit 4"}},
        {"json in place of a stream", quick(), {Script::status(200, "Content-Type: application/json\r\n", "{}")}, {"connecting", "disconnected content-type", "exit 4"}},
        {"no content type", quick(), {Script::status(200, "", "data: a\n\n")}, {"connecting", "disconnected content-type", "exit 4"}},
        {"a type that only begins alike", quick(), {Script::status(200, "Content-Type: text/event-streams\r\n", "data: a\n\n")}, {"connecting", "disconnected content-type", "exit 4"}},
        {"content type with charset and capitals", quick(), {Script("HTTP/1.1 200 OK\r\ncontent-TYPE: Text/Event-Stream ; charset=utf-8\r\n\r\ndata: x\n\n").fin(), noMore()}, streamTrace(m("message|-|x"))},
        {"HTTP 1.0", quick(), {Script("HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: x\n\n").fin(), noMore()}, streamTrace(m("message|-|x"))},
        {"an encoding nobody asked for and nobody knows", quick(), {Script::status(200, "Content-Type: text/event-stream\r\nContent-Encoding: br\r\n", "\x1f\x8b\x08")}, {"connecting", "disconnected content-type", "exit 4"}},
        {"gzip although identity was asked for", quick(), {Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n\r\n" + QByteArray::fromBase64("H4sIAAAAAAACA0tJLEm0Uqjg4gIAgXszKwkAAAA=")).fin(), noMore()}, streamTrace(m("message|-|x"))},
        {"identity encoding named", quick(), {Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: identity\r\n\r\ndata: x\n\n").fin(), noMore()}, streamTrace(m("message|-|x"))},
        {"a permanent failure after a connection", quick(), {ended(), Script::status(404)}, {"connecting", "connected", "m message|-|x", "reconnecting attempt 1 stream-ended wait 1", "disconnected attempt 1 http-status 404", "exit 4"}},
        {"first connects go on for ever", quick(), {Script::status(500), Script::status(502), ended(), noMore()}, {"connecting", "reconnecting attempt 1 http-status 500 wait 1", "reconnecting attempt 2 http-status 502 wait 2", "connected attempt 2", "m message|-|x", "reconnecting attempt 1 stream-ended wait 1", "disconnected attempt 1 no-content 204", "exit 0"}},
    };
    for (const int status : {400, 401, 403, 404, 410, 201, 202, 206})
        cases << ProbeCase{QByteArray::number(status) + " is permanent", quick(), {Script::status(status, "Content-Type: text/event-stream\r\n", "data: a\n\n")},
                           QStringList{s("connecting"), s("disconnected http-status %1").arg(status), s("exit 4")}};
    for (const int status : {429, 500, 502, 503, 504})
        cases << ProbeCase{QByteArray::number(status) + " is tried again", quick(), {Script::status(status), noMore()},
                           QStringList{s("connecting"), s("reconnecting attempt 1 http-status %1 wait 1").arg(status), s("disconnected attempt 1 no-content 204"), s("exit 0")}};
    return cases;
}

QList<ProbeCase> retryAfterCases()
{
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(3000);
    const auto dated = [&](const char *format) { return QLocale::c().toString(later, QLatin1StringView(format)).toLatin1(); };
    const auto waiting = [](const QByteArray &name, const QByteArray &value, int least, int most) {
        return ProbeCase{name, quick("--duration 0.2"), {Script::status(503, "Retry-After: " + value + "\r\n")},
                         {"connecting", "reconnecting attempt 1 http-status 503 wait*", "disconnected attempt 1", "exit 0"}, {}, {}, {}, {}, {}, {}, {{least, most}}};
    };
    const auto ignored = [](const QByteArray &name, const QByteArray &value) {
        return ProbeCase{name, quick(), {Script::status(429, "Retry-After: " + value + "\r\n"), noMore()},
                         {"connecting", "reconnecting attempt 1 http-status 429 wait 1", "disconnected attempt 1 no-content 204", "exit 0"}};
    };
    return {
        {"Retry-After is waited for", quick(), {Script::status(503, "Retry-After: 1\r\n"), noMore()}, {"connecting", "reconnecting attempt 1 http-status 503 wait 1000", "disconnected attempt 1 no-content 204", "exit 0"}},
        {"a longer backoff goes before Retry-After", words("--transport sse --backoff-base 1500 --jitter none"), {Script::status(503, "Retry-After: 1\r\n"), noMore()}, {"connecting", "reconnecting attempt 1 http-status 503 wait 1500", "disconnected attempt 1 no-content 204", "exit 0"}},
        waiting("Retry-After in seconds", "120", 120'000, 120'000),
        waiting("Retry-After of more than an hour", "86400", 3'600'000, 3'600'000),
        waiting("Retry-After beyond any number", "99999999999999999999999", 3'600'000, 3'600'000),
        waiting("Retry-After as a date", dated("ddd, dd MMM yyyy HH:mm:ss 'GMT'"), 2'900'000, 3'000'000),
        waiting("Retry-After as a date of RFC 850", dated("dddd, dd-MMM-yy HH:mm:ss 'GMT'"), 2'900'000, 3'000'000),
        waiting("Retry-After as a date of asctime", dated("ddd MMM d HH:mm:ss yyyy"), 2'900'000, 3'000'000),
        waiting("Retry-After as a date beyond an hour", "Fri, 01 Jan 2088 00:00:00 GMT", 3'600'000, 3'600'000),
        ignored("Retry-After in the past", "Wed, 21 Oct 2015 07:28:00 GMT"),
        ignored("Retry-After that is nonsense", "soon"),
        ignored("Retry-After below zero", "-5"),
        ignored("Retry-After of zero", "0"),
    };
}

QList<ProbeCase> redirectCases()
{
    QList<ProbeCase> cases;
    for (const int status : {301, 302, 303, 307, 308})
        cases << ProbeCase{QByteArray::number(status) + " is followed, and the next attempt starts over", quick(), {redirect(status, "/b?c=d"), ended("id: 3\ndata: x\n\n"), redirect(status, "b"), noMore()},
                           streamTrace(m("message|3|x")), {"1 target: /feed", "2 target: /b?c=d", "3 target: /feed", "3 last-event-id: 3", "4 target: /b", "4 last-event-id: 3"}};
    const QStringList secret = quick("--bearer-env TOKEN_OF_TEST") + Lines{"--header", "X-Key: k"};
    const Lines token{"TOKEN_OF_TEST=s3cr3t"};
    return cases + QList<ProbeCase>{
        {"credentials go along within the origin", secret, {redirect(302, "http://{{self}}/b"), noMore()}, {"connecting", "disconnected no-content 204", "exit 0"}, {"2 authorization: Bearer s3cr3t", "2 x-key: k"}, {}, {}, {}, {}, token},
        {"credentials stay within the origin", secret, {redirect(302, "http://{{other}}/b")}, {"connecting", "disconnected no-content 204", "exit 0"}, {"1 authorization: Bearer s3cr3t"}, {}, {noMore()}, {"1 target: /b", "1 !authorization", "1 !x-key", "1 accept: text/event-stream"}, {}, token},
        {"user info in a target is not used", quick(), {redirect(302, "http://u:pw@{{other}}/b")}, {"connecting", "disconnected no-content 204", "exit 0"}, {}, {}, {noMore()}, {"1 !authorization"}, {}, {"PASSWORD_OF_TEST=u:pw"}},
        {"303 turns a post into a get", quick("--method POST --body x"), {redirect(303, "/b"), noMore()}, {"connecting", "disconnected no-content 204", "exit 0"}, {"1 method: POST", "2 method: GET", "2 body: "}},
        {"307 keeps the post", quick("--method POST --body x"), {redirect(307, "/b"), noMore()}, {"connecting", "disconnected no-content 204", "exit 0"}, {"2 method: POST", "2 body: x"}},
        {"ten hops are followed", quick(), QList<Script>(10, redirect(302, "/feed")) + QList<Script>{noMore()}, {"connecting", "disconnected no-content 204", "exit 0"}},
        {"eleven hops are a loop", quick(), QList<Script>(11, redirect(302, "/feed")), {"connecting", "disconnected redirect 302", "exit 4"}},
        {"redirect without a target", quick(), {Script::status(302)}, {"connecting", "disconnected redirect 302", "exit 4"}},
        {"redirect to another scheme", quick(), {redirect(302, "ftp://{{other}}/")}, {"connecting", "disconnected redirect 302", "exit 4"}},
        {"redirect to nothing that is a URL", quick(), {redirect(302, "http://[/")}, {"connecting", "disconnected redirect 302", "exit 4"}},
        {"304 is no redirect", quick(), {Script("HTTP/1.1 304 Not Modified\r\n\r\n")}, {"connecting", "disconnected http-status 304", "exit 4"}},
        {"300 is not followed", quick(), {redirect(300, "/b")}, {"connecting", "disconnected http-status 300", "exit 4"}},
    };
}
QList<ProbeCase> connectionCases()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    const Lines gaveUpAfter{"connecting", "connected", "m message|-|x", "reconnecting attempt 1 stream-ended wait 1", "reconnecting attempt 2 http-status 503 wait 2", "disconnected attempt 3 http-status 503", "exit 4"};
    const Lines droppedAfter{"connecting", "connected", "m message|-|x", "reconnecting attempt 1 dropped wait 1", "disconnected attempt 1 no-content 204", "exit 0"};
    return {
        {"closed before the headers is one failure", quick("--max-attempts 2"), QList<Script>(6, Script().fin()), {"connecting", "reconnecting attempt 1 dropped wait 1", "disconnected attempt 2 dropped", "exit 3"}, {}, {}, {}, {}, {}, {}, {}, 2},
        {"reset before the headers is one failure", quick("--max-attempts 2"), QList<Script>(6, Script().reset()), {"connecting", "reconnecting attempt 1 dropped wait 1", "disconnected attempt 2 dropped", "exit 3"}, {}, {}, {}, {}, {}, {}, {}, 2},
        {"closed before the headers of a post", quick("--method POST --body x"), {Script().fin(), Script().fin(), Script().fin()}, {"connecting", "disconnected dropped", "exit 4"}, {}, {}, {}, {}, {}, {}, {}, 1},
        {"closed before the headers of a post without a body", quick("--method POST"), {Script().fin(), Script().fin(), Script().fin()}, {"connecting", "disconnected dropped", "exit 4"}, {}, {}, {}, {}, {}, {}, {}, 1},
        {"closed within the headers", quick("--max-attempts 2"), QList<Script>(6, Script("HTTP/1.1 200 OK\r\nContent-Ty").fin()), {"connecting", "reconnecting attempt 1 dropped wait 1", "disconnected attempt 2 dropped", "exit 3"}, {}, {}, {}, {}, {}, {}, {}, 2},
        {"closed right after the headers", quick(), {ended(""), noMore()}, streamTrace({})},
        {"reset after a message", quick(), {events("data: x\n\n").pause(50).reset(), noMore()}, {"connecting", "connected", "m message|-|x", "reconnecting attempt 1*", "disconnected attempt 1 no-content 204", "exit 0"}},
        {"no HTTP at all", quick("--max-attempts 2"), QList<Script>(6, Script("SSH-2.0-OpenSSH_9.2\r\n").fin()), {"connecting", "reconnecting attempt 1 dropped wait 1", "disconnected attempt 2 dropped", "exit 3"}, {}, {}, {}, {}, {}, {}, {}, 2},
        {"no answer within the connect timeout", quick("--connect-timeout 150"), {Script(), noMore()}, {"connecting", "reconnecting attempt 1 connect-timeout wait 1", "disconnected attempt 1 no-content 204", "exit 0"}},
        {"nothing within the heartbeat timeout", quick("--heartbeat-timeout 150"), {events("data: x\n\n"), noMore()}, {"connecting", "connected", "m message|-|x", "reconnecting attempt 1 heartbeat-missed wait 1", "disconnected attempt 1 no-content 204", "exit 0"}},
        {"comments are heartbeats", quick("--heartbeat-timeout 900"), {events(":\n").pause(400).send(":\n").pause(400).send(":\n").pause(400).send("data: x\n\n").pause(50).fin(), noMore()}, streamTrace(m("message|-|x"))},
        {"silence is told, and its end", quick("--silent-after 150"), {events("data: x\n\n").pause(600).send("data: x\n\n").pause(20).fin(), noMore()}, {"connecting", "connected", "m message|-|x", "freshness silent", "m message|-|x", "freshness live", "reconnecting attempt 1 stream-ended wait 1", "disconnected attempt 1 no-content 204", "exit 0"}},
        {"comments without messages are quiet", quick("--silent-after 600"), {events(":\n").pause(250).send(":\n").pause(250).send(":\n").pause(250).send(":\n").pause(50).send("data: x\n\n").pause(20).fin(), noMore()}, {"connecting", "connected", "freshness quiet", "m message|-|x", "freshness live", "reconnecting attempt 1 stream-ended wait 1", "disconnected attempt 1 no-content 204", "exit 0"}},
        {"chunks that end well", quick(), {Script(chunked + "3\r\ndat\r\n7;a=b\r\na: x\n\n:\r\n0\r\n\r\n"), noMore()}, streamTrace(m("message|-|x"))},
        {"chunks that break off", quick(), {Script(chunked + "9\r\ndata: x\n\n\r\n9\r\ndat").pause(50).fin(), noMore()}, droppedAfter},
        {"content length that is short", quick(), {Script(head + "Content-Length: 90\r\n\r\ndata: x\n\n").pause(50).fin(), noMore()}, droppedAfter},
        {"content length that is right", quick(), {Script(head + "Content-Length: 9\r\n\r\ndata: x\n\n"), noMore()}, streamTrace(m("message|-|x"))},
        {"waits grow up to the cap", words("--transport sse --backoff-base 10 --backoff-cap 35 --jitter none --max-attempts 5"), QList<Script>(5, Script::status(503)), {"connecting", "reconnecting attempt 1 http-status 503 wait 10", "reconnecting attempt 2 http-status 503 wait 20", "reconnecting attempt 3 http-status 503 wait 35", "reconnecting attempt 4 http-status 503 wait 35", "disconnected attempt 5 http-status 503", "exit 3"}},
        {"equal jitter", words("--transport sse --backoff-base 40 --max-attempts 4"), QList<Script>(4, Script::status(503)), {"connecting", "reconnecting attempt 1*", "reconnecting attempt 2*", "reconnecting attempt 3*", "disconnected attempt 4*", "exit 3"}, {}, {}, {}, {}, {}, {}, {{20, 40}, {40, 80}, {80, 160}}},
        {"full jitter", words("--transport sse --jitter full --backoff-base 40 --max-attempts 4"), QList<Script>(4, Script::status(503)), {"connecting", "reconnecting attempt 1*", "reconnecting attempt 2*", "reconnecting attempt 3*", "disconnected attempt 4*", "exit 3"}, {}, {}, {}, {}, {}, {}, {{0, 40}, {0, 80}, {0, 160}}},
        {"additive jitter", words("--transport sse --jitter additive --backoff-base 40 --max-attempts 2"), QList<Script>(2, Script::status(503)), {"connecting", "reconnecting attempt 1*", "disconnected attempt 2*", "exit 3"}, {}, {}, {}, {}, {}, {}, {{40, 1040}}},
        {"a told retry is the base of the growth", quick("--max-attempts 4"), {ended("retry: 20\ndata: x\n\n"), Script::status(503), Script::status(503), Script::status(503)}, {"connecting", "connected", "m message|-|x", "reconnecting attempt 1 stream-ended wait 20", "reconnecting attempt 2 http-status 503 wait 40", "reconnecting attempt 3 http-status 503 wait 80", "disconnected attempt 4 http-status 503", "exit 4"}},
        {"gives up before ever connecting", quick("--max-attempts 1"), {Script::status(503)}, {"connecting", "disconnected attempt 1 http-status 503", "exit 3"}},
        {"gives up after having been connected", quick("--max-attempts 3"), {ended(), Script::status(503), Script::status(503)}, gaveUpAfter},
        {"a message sets the count to 0", quick("--max-attempts 2"), {Script::status(503), ended(), Script::status(503)}, {"connecting", "reconnecting attempt 1 http-status 503 wait 1", "connected attempt 1", "m message|-|x", "reconnecting attempt 1 stream-ended wait 1", "disconnected attempt 2 http-status 503", "exit 4"}},
        {"a connection without a message does not", quick("--max-attempts 2"), {ended(""), ended("")}, {"connecting", "connected", "reconnecting attempt 1 stream-ended wait 1", "connected attempt 1", "disconnected attempt 2 stream-ended", "exit 4"}},
        {"nobody listens", quick("--max-attempts 2"), {}, {"connecting", "reconnecting attempt 1 refused wait 1", "disconnected attempt 2 refused", "exit 3"}, {}, {}, {}, {}, "http://127.0.0.1:1/"},
        {"no such host", quick("--max-attempts 1"), {}, {"connecting", "disconnected attempt 1 host-not-found", "exit 3"}, {}, {}, {}, {}, "http://no-such-host.invalid/"},
    };
}

QList<ProbeCase> limitCases()
{
    const Lines tooLarge{"connecting", "connected", "reconnecting attempt 1 too-large wait 1", "disconnected attempt 1 no-content 204", "exit 0"};
    return {
        {"a message of just the limit", quick("--max-message 10"), {ended("data: 0123456789\n\n"), noMore()}, streamTrace(m("message|-|0123456789"))},
        {"a message one byte over", quick("--max-message 10"), {ended("data: 0123456789a\n\n"), noMore()}, tooLarge},
        {"two lines over the limit together", quick("--max-message 10"), {ended("data: 01234\ndata: 01234\n\n"), noMore()}, tooLarge},
        {"two lines of just the limit", quick("--max-message 11"), {ended("data: 01234\ndata: 01234\n\n"), noMore()}, streamTrace(m("message|-|01234\n01234"))},
        {"a line without an end", quick("--max-message 100"), {events({}).flood(QByteArray(1000, 'a'), 1000), noMore()}, tooLarge},
        {"an event without an end", quick("--max-message 100"), {events({}).flood("data: 0123456789\n", 1000), noMore()}, tooLarge},
        {"the limit is of the message, not of its id and name", quick("--max-message 4"), {ended("event: a-long-event-name\nid: 0123456789\ndata: abcd\n\n"), noMore()}, streamTrace(m("a-long-event-name|0123456789|abcd")), {"2 last-event-id: 0123456789"}},
        {"the limit is not of comments", quick("--max-message 4"), {ended(": a heartbeat longer than four bytes\n\ndata: abcd\n\n"), noMore()}, streamTrace(m("message|-|abcd"))},
    };
}

QByteArray numbered(std::initializer_list<const char *> ids)
{
    QByteArray body;
    for (const char *id : ids)
        body += QByteArray("id: ") + id + "\ndata: x\n\n";
    return body;
}

QList<ProbeCase> sequenceCases()
{
    const auto seq = quick("--sequence /seq");
    const auto x = [](const char *id, const char *verdict = "") { return s("m message|%1|x%2").arg(s(id), s(verdict)); };
    return {
        {"consecutive ids show a gap and its recovery", quick(), {ended(numbered({"1", "2", "5", "3", "4", "6"})), noMore()}, streamTrace({x("1"), x("2"), s("gap 3-5 missing 2"), x("5"), s("out_of_order 3"), s("recovered 3-3"), x("3"), s("out_of_order 4"), s("recovered 4-4"), x("4"), x("6")})},
        {"an id again is a duplicate", quick(), {ended(numbered({"1", "2", "2", "3", "1"})), noMore()}, streamTrace({x("1"), x("2"), s("duplicate 2"), x("2", " duplicate"), x("3"), s("duplicate 1"), x("1", " duplicate")})},
        {"a gap over a reconnect", quick(), {ended(numbered({"1", "2"})), ended(numbered({"4"})), noMore()}, QStringList{s("connecting"), s("connected"), x("1"), x("2"), s("reconnecting attempt 1 stream-ended wait 1"), s("connected attempt 1"), s("gap 3-4 missing 1"), x("4"), s("reconnecting attempt 1 stream-ended wait 1"), s("disconnected attempt 1 no-content 204"), s("exit 0")}},
        {"ids that are no numbers only repeat", quick(), {ended(numbered({"a", "c", "a"})), noMore()}, streamTrace({x("a"), x("c"), s("duplicate a"), x("a", " duplicate")})},
        {"ids that do not follow are no sequence", quick(), {ended(numbered({"10", "20", "30"})), noMore()}, streamTrace({x("10"), x("20"), x("30")})},
        {"the id that sticks says nothing", quick(), {ended("id: 1\ndata: x\n\ndata: x\n\ndata: x\n\n"), noMore()}, streamTrace({x("1"), x("-"), x("-")})},
        {"the same data twice is no duplicate", quick(), {ended("data: x\n\ndata: x\n\n"), noMore()}, streamTrace({x("-"), x("-")})},
        {"sequence in the message", seq, {ended("data: {\"seq\":1}\n\ndata: {\"seq\":3}\n\ndata: {\"seq\":2}\n\ndata: {\"seq\":3}\n\n"), noMore()}, streamTrace({s("m message|-|{\"seq\":1}"), s("m message|-|{\"seq\":3}"), s("out_of_order 2"), s("m message|-|{\"seq\":2}"), s("duplicate 3"), s("m message|-|{\"seq\":3} duplicate")})},
        {"sequence goes before the id", seq, {ended("id: 1\ndata: {\"seq\":1}\n\nid: 1\ndata: {\"seq\":2}\n\n"), noMore()}, streamTrace({s("m message|1|{\"seq\":1}"), s("m message|1|{\"seq\":2}")})},
        {"each stream has its own sequence", quick("--sequence /s --stream /t"), {ended("data: {\"t\":\"a\",\"s\":1}\n\ndata: {\"t\":\"b\",\"s\":7}\n\ndata: {\"t\":\"a\",\"s\":2}\n\ndata: {\"t\":\"b\",\"s\":9}\n\n"), noMore()}, streamTrace({s("m message|-|{\"t\":\"a\",\"s\":1}"), s("m message|-|{\"t\":\"b\",\"s\":7}"), s("m message|-|{\"t\":\"a\",\"s\":2}"), s("m message|-|{\"t\":\"b\",\"s\":9}"), s("gap 8-9 missing 1")})},
        {"id in the message", quick("--id /i"), {ended("data: {\"i\":\"a\"}\n\ndata: {\"i\":\"a\"}\n\n"), noMore()}, streamTrace({s("m message|a|{\"i\":\"a\"}"), s("duplicate a"), s("m message|a|{\"i\":\"a\"} duplicate")})},
        {"a message without the number", seq, {ended("data: {\"seq\":1}\n\ndata: {}\n\ndata: no json\n\ndata: {\"seq\":2}\n\n"), noMore()}, streamTrace({s("m message|-|{\"seq\":1}"), s("m message|-|{}"), s("m message|-|no json"), s("m message|-|{\"seq\":2}")})},
    };
}
// clang-format on

} // namespace

class ProbeConformanceSse : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_fleet = std::make_unique<ProbeFleet>(allCases()); }
    void cleanupTestCase() { m_fleet.reset(); }

    void everyCaseIsAsTheContractSays_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_fleet->cases().size(); ++i)
            QTest::newRow(m_fleet->cases().at(i).name.constData()) << i;
    }
    void everyCaseIsAsTheContractSays()
    {
        QFETCH(qsizetype, index);
        m_fleet->want(index);
        QTRY_VERIFY_WITH_TIMEOUT(m_fleet->result(index).done, 3 * ProbeFleet::kPatience);
        const auto found = differences(m_fleet->cases().at(index), m_fleet->result(index));
        QVERIFY2(found.isEmpty(), qPrintable(s("\n  ") + found.join(QLatin1StringView("\n  "))));
    }

private:
    static QList<ProbeCase> allCases()
    {
        return streamCases() + requestCases() + statusCases() + retryAfterCases() +
               redirectCases() + connectionCases() + limitCases() + sequenceCases();
    }

    std::unique_ptr<ProbeFleet> m_fleet;
};

QTEST_GUILESS_MAIN(ProbeConformanceSse)
#include "tst_probeconformance_sse.moc"
