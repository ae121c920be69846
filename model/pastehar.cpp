#include "pastehar.h"

#include "pastedraft.h"
#include "pasteparser.h"
#include "urlrules.h"

#include <QSet>

namespace feedscope {

namespace {

const JsonNode &member(const JsonNode &node, QStringView key)
{
    static const JsonNode kNothing;
    const JsonNode *found = node.kind == JsonNode::Kind::Object ? node.member(key) : nullptr;
    return found ? *found : kNothing;
}

QString textOf(const JsonNode &node, QStringView key)
{
    const JsonNode &found = member(node, key);
    return found.kind == JsonNode::Kind::String ? found.text : QString();
}

QString headerOf(const JsonNode &message, QLatin1StringView name)
{
    for (const JsonNode &header : member(message, u"headers").items) {
        if (textOf(header, u"name").compare(name, Qt::CaseInsensitive) == 0)
            return textOf(header, u"value");
    }
    return {};
}

bool isWebSocket(const JsonNode &entry)
{
    const QString url = textOf(member(entry, u"request"), u"url");
    return url.startsWith(QLatin1StringView("ws:"), Qt::CaseInsensitive) ||
           url.startsWith(QLatin1StringView("wss:"), Qt::CaseInsensitive) ||
           textOf(entry, u"_resourceType") == QLatin1StringView("websocket");
}

bool isEventStream(const JsonNode &entry)
{
    const QLatin1StringView type("text/event-stream");
    const JsonNode &response = member(entry, u"response");
    return textOf(member(response, u"content"), u"mimeType").startsWith(type) ||
           headerOf(response, QLatin1StringView("content-type")).startsWith(type) ||
           headerOf(member(entry, u"request"), QLatin1StringView("accept")).contains(type) ||
           textOf(entry, u"_resourceType") == QLatin1StringView("eventsource");
}

void addMessages(PasteDraft &draft, const JsonNode &entry)
{
    constexpr int kMost = 20;
    int taken = 0;
    for (const JsonNode &message : member(entry, u"_webSocketMessages").items) {
        const bool isText = member(message, u"opcode").number != 2;
        if (textOf(message, u"type") != QLatin1StringView("send") || !isText || taken == kMost)
            break;
        draft.addSubscribe(textOf(message, u"data"));
        ++taken;
    }
}

PastedFeed readEntry(const JsonNode &entry, QString &problem)
{
    PasteDraft draft;
    const JsonNode &request = member(entry, u"request");
    QString url = textOf(request, u"url");
    if (isWebSocket(entry)) {
        if (url.startsWith(QLatin1StringView("http"), Qt::CaseInsensitive))
            url.replace(0, 4, QStringLiteral("ws"));
        draft.setTransport(TransportKind::WebSocket, QStringLiteral("as the browser had it"));
    } else {
        draft.setTransport(TransportKind::Sse,
                           QStringLiteral("because it answered with text/event-stream"));
    }
    draft.setAddress(url);
    bool hasCookie = false;
    for (const JsonNode &header : member(request, u"headers").items) {
        const QString name = textOf(header, u"name");
        hasCookie =
            hasCookie || name.compare(QLatin1StringView("cookie"), Qt::CaseInsensitive) == 0;
        draft.addHeader(name, textOf(header, u"value"));
    }
    QStringList cookies;
    for (const JsonNode &cookie : member(request, u"cookies").items)
        cookies.append(textOf(cookie, u"name") + u'=' + textOf(cookie, u"value"));
    if (!hasCookie && !cookies.isEmpty())
        draft.setCookies(cookies.join(QStringLiteral("; ")));
    if (const QString body = textOf(member(request, u"postData"), u"text"); !body.isEmpty())
        draft.addBody(body);
    addMessages(draft, entry);
    return draft.finish(problem);
}

} // namespace

bool isHar(const JsonNode &root)
{
    return member(member(root, u"log"), u"entries").kind == JsonNode::Kind::Array;
}

PasteResult readHar(const JsonNode &root)
{
    PasteResult result;
    result.kind = PasteResult::Kind::Har;
    QSet<QString> seen;
    qsizetype others = 0;
    qsizetype beyond = 0;
    for (const JsonNode &entry : member(member(root, u"log"), u"entries").items) {
        if (!isWebSocket(entry) && !isEventStream(entry)) {
            ++others;
            continue;
        }
        const JsonNode &request = member(entry, u"request");
        const QString key = textOf(request, u"method") + u' ' + textOf(request, u"url");
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (result.feeds.size() == kMaxPastedFeeds) {
            ++beyond;
            continue;
        }
        QString problem;
        const PastedFeed feed = readEntry(entry, problem);
        if (problem.isEmpty())
            result.feeds.append(feed);
        else
            result.ignored.append({QStringLiteral("An entry"), problem});
    }
    if (others > 0)
        result.ignored.append({QStringLiteral("%1 other requests").arg(others),
                               QStringLiteral("They are neither WebSockets nor event streams.")});
    if (beyond > 0)
        result.ignored.append(
            {QStringLiteral("%1 further feeds").arg(beyond),
             QStringLiteral("At most %1 are taken at a time.").arg(kMaxPastedFeeds)});
    if (result.feeds.isEmpty())
        result.problem =
            QStringLiteral("This HAR file holds no WebSocket and no event stream; record it while "
                           "the page is connected to its feed.");
    return result;
}

} // namespace feedscope
