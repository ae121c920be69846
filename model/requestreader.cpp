#include "requestreader.h"

#include "configlimits.h"
#include "headerrules.h"
#include "issuetext.h"
#include "jsonpointer.h"

#include <QSet>

namespace feedscope {

using namespace configlimits;

namespace {

QString secretHeaderAdvice(const QString &name)
{
    const QString auth =
        name.compare(QLatin1StringView("authorization"), Qt::CaseInsensitive) == 0
            ? QStringLiteral("{\"type\": \"bearer\", \"token\": {\"env\": NAME}}")
            : QStringLiteral("{\"type\": \"header\", \"header\": \"%1\", \"token\": "
                             "{\"env\": NAME}}")
                  .arg(name);
    return issueMessage(QStringLiteral("a header that carries a secret (a secret must not stand in "
                                       "this file)"),
                        QStringLiteral("\"auth\": ") + auth +
                            QStringLiteral(", or keychain, file or command in place of env"));
}

// What is wrong with one header; empty for nothing.
QString headerProblem(const QString &name, const JsonNode &value, bool isRepeated)
{
    if (isSecretHeader(name))
        return secretHeaderAdvice(name);
    if (isRepeated)
        return issueMessage(QStringLiteral("the same header a second time (case does not matter)"),
                            QStringLiteral("once"));
    if (value.kind != JsonNode::Kind::String)
        return issueMessage(kindName(value.kind), kindName(JsonNode::Kind::String));
    if (!isHeaderValue(value.text))
        return issueMessage(QStringLiteral("a line break or NUL in a header value"),
                            QStringLiteral("neither (RFC 9110)"));
    if (value.text.size() > kHeaderValue.max)
        return issueMessage(QStringLiteral("%1 characters").arg(value.text.size()),
                            QStringLiteral("at most %1").arg(kHeaderValue.max));
    return {};
}

void readHeaders(JsonReader &reader, const JsonNode &node, FeedConfig &feed)
{
    const QString key = QStringLiteral("headers");
    auto headers = reader.object(key);
    if (!headers)
        return;
    if (qsizetype(node.keys.size()) > kMaxItems) {
        reader.issue(key, issueMessage(QStringLiteral("%1 headers").arg(node.keys.size()),
                                       QStringLiteral("at most %1").arg(kMaxItems)));
        return;
    }
    QSet<QString> seen;
    for (size_t i = 0; i < node.keys.size(); ++i) {
        const QString &name = node.keys[i];
        if (!isHeaderName(name) || name.size() > kToken.max) {
            reader.issue(key,
                         issueMessage(QStringLiteral("something else than a header name as key "
                                                     "number %1")
                                          .arg(i + 1),
                                      QStringLiteral("1 to 200 letters, digits and "
                                                     "!#$%&'*+-.^_`|~")));
            continue;
        }
        const QString problem = headerProblem(name, node.items[i], seen.contains(name.toLower()));
        seen.insert(name.toLower());
        if (problem.isEmpty())
            feed.headers.append({name.toLatin1(), node.items[i].text.toUtf8()});
        else
            headers->issue(name, problem);
    }
}

void readSubprotocols(JsonReader &reader, FeedConfig &feed)
{
    const QString key = QStringLiteral("subprotocols");
    reader.texts(key, feed.subprotocols, kMaxItems, kToken);
    for (const QString &name : feed.subprotocols) {
        if (!isHeaderName(name) || feed.subprotocols.count(name) > 1) {
            reader.issue(key, issueMessage(quoted(name),
                                           QStringLiteral("different names of letters, digits and "
                                                          "!#$%&'*+-.^_`|~ (RFC 6455)")));
            return;
        }
    }
}

void readBody(JsonReader &reader, FeedConfig &feed)
{
    QString method;
    if (reader.word(QStringLiteral("method"), method,
                    {QStringLiteral("GET"), QStringLiteral("POST")}))
        feed.method = method.toLatin1();
    QString body;
    if (reader.text(QStringLiteral("body"), body, kLongText))
        feed.body = body.toUtf8();
    if (!feed.body.isEmpty() && feed.method != "POST")
        reader.issue(QStringLiteral("body"),
                     issueMessage(QStringLiteral("a body with the method GET"),
                                  QStringLiteral("\"method\": \"POST\" beside it, or no body")));
    reader.boolean(QStringLiteral("retryPost"), feed.retryPost);
}

} // namespace

void readRequest(JsonReader &reader, FeedConfig &feed)
{
    if (const JsonNode *headers = reader.find(QStringLiteral("headers")))
        readHeaders(reader, *headers, feed);
    readSubprotocols(reader, feed);
    reader.texts(QStringLiteral("subscribe"), feed.subscribe, kMaxItems, kLongText);
    readBody(reader, feed);
    QString endMarker;
    if (reader.text(QStringLiteral("endMarker"), endMarker, kMarker))
        feed.endMarker = endMarker.toUtf8();
    reader.boolean(QStringLiteral("http2"), feed.http2);
}

} // namespace feedscope
