#include "labpage.h"

#include "labknobs.h"

namespace feedscope {
namespace {

struct Row
{
    const char *first;
    const char *second;
};

constexpr Row endpoints[] = {
    {"/ws", "WebSocket; resumes by ?lastId= or by {\"op\":\"subscribe\",\"after\":\"ID\"}"},
    {"/sse", "server-sent events; resumes by Last-Event-ID or ?lastId="},
    {"/long-poll",
     "200 with lastId and messages once there is news after ?lastId=, 204 after hold"},
    {"/feed", "all of these at one address: an upgrade, Accept: text/event-stream, or a long poll"},
    {"/poll", "the latest message, with ETag and Last-Modified"},
    {"/snapshot", "the latest message of every topic"},
    {"/token", "a bearer token that expires: accessToken, expiresIn (seconds)"},
};

constexpr Row commands[] = {
    {"a feed that is reset every 5 s and resumes", "/sse?rate=20&drop=5000"},
    {"a feed that loses what a drop took", "/sse?rate=20&drop=5000&replay=0"},
    {"gaps, duplicates and disorder", "/sse?rate=20&gap=50&dup=30&reorder=20"},
    {"a feed that falls silent after 10 s", "/sse?rate=5&silent=10000"},
    {"refused for lack of a token", "/sse?auth=bearer"},
    {"busy for a moment", "/poll?status=503&retryAfter=2"},
    {"over after 20 messages", "/sse?rate=5&end=20"},
    {"closed by the server after 10 messages", "/ws?rate=5&close=4001@10"},
    {"behind a buffering proxy", "/sse?rate=10&slow=2000"},
    {"long poll", "/long-poll?rate=0.5"},
};

QByteArray escaped(QByteArray text)
{
    return text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
}

QByteArray address(const QUrl &baseUrl, const QByteArray &path)
{
    QByteArray base = baseUrl.toEncoded(QUrl::StripTrailingSlash);
    if (path.startsWith("/ws"))
        base.replace(0, 4, "ws"); // http to ws, https to wss
    return base + path;
}

QByteArray knobRows()
{
    QByteArray rows;
    for (const LabKnob &knob : labKnobTable())
        rows += QByteArray("<tr><td><code>") + knob.name + "</code><td>" + escaped(knob.allowed) +
                "<td>" + escaped(knob.preset) + "<td>" + escaped(knob.help) + "\n";
    return rows;
}

} // namespace

HttpAnswer labPage(const QUrl &baseUrl)
{
    QByteArray body = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">"
                      "<title>Feedscope lab</title>\n"
                      "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:72em;margin:2em "
                      "auto;padding:0 1em;color-scheme:light dark}td,th{text-align:left;"
                      "padding:.2em .8em .2em 0;vertical-align:top}</style>\n"
                      "<h1>Feedscope lab server</h1>\n<h2>Endpoints</h2>\n<table>\n";
    for (const Row &row : endpoints)
        body += "<tr><td><code>" + escaped(address(baseUrl, row.first)) + "</code><td>" +
                escaped(row.second) + "\n";
    body += "</table>\n<p>Messages are <code>{\"seq\":N,\"id\":\"N\",\"ts\":MS,\"topic\":...,"
            "\"value\":...}</code>. Clients that ask for the same topic, seed, rate, bytes, burst, "
            "gap, dup, reorder, replay and end share one feed on every transport. Its clock runs "
            "on while nobody listens.</p>\n<h2>Knobs</h2>\n<table>\n"
            "<tr><th>Knob<th>Allowed<th>Default<th>What it does\n" +
            knobRows() + "</table>\n<h2>Try it</h2>\n<table>\n";
    for (const Row &row : commands)
        body += QByteArray("<tr><td>") + row.first +
                "<td><code>feedscope probe --sequence /seq \"" +
                escaped(address(baseUrl, row.second)) + "\"</code>\n";
    body += "</table></html>\n";
    return {200, QByteArrayLiteral("text/html; charset=utf-8"), body, {}};
}

} // namespace feedscope
