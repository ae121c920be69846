// The second half of PasteDraft: what can be decided only when the whole text was read.
#include "configlimits.h"
#include "jsontext.h"
#include "jsonwriter.h"
#include "pastedraft.h"
#include "secrethints.h"
#include "urlrules.h"

#include <QUrlQuery>
#include <functional>

namespace feedscope {

using namespace configlimits;

namespace {

QString transportTitle(TransportKind kind)
{
    switch (kind) {
    case TransportKind::WebSocket:
        return QStringLiteral("WebSocket");
    case TransportKind::Sse:
        return QStringLiteral("SSE");
    case TransportKind::LongPoll:
        return QStringLiteral("Long poll");
    case TransportKind::Poll:
        return QStringLiteral("Poll");
    }
    Q_UNREACHABLE();
}

// People copy "feeds.example.com/live" from a page; curl too takes that for http.
QString withScheme(const QString &address)
{
    return address.contains(QLatin1StringView("://")) ? address
                                                      : QStringLiteral("http://") + address;
}

// Every text member below the node whose name says that it is a secret.
void visitSecrets(JsonNode &node, const std::function<void(const QString &, QString &)> &visit)
{
    for (size_t i = 0; i < node.items.size(); ++i) {
        JsonNode &item = node.items[i];
        const bool isSecret = node.kind == JsonNode::Kind::Object &&
                              item.kind == JsonNode::Kind::String && !item.text.isEmpty() &&
                              namesASecret(node.keys[i]);
        if (isSecret)
            visit(node.keys[i], item.text);
        visitSecrets(item, visit);
    }
}

} // namespace

QString suggestedName(const QUrl &url)
{
    QString name;
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    for (auto part = parts.rbegin(); part != parts.rend() && name.isEmpty(); ++part) {
        static const QStringList kGeneral{
            QStringLiteral("ws"),     QStringLiteral("wss"),       QStringLiteral("sse"),
            QStringLiteral("stream"), QStringLiteral("streaming"), QStringLiteral("events"),
            QStringLiteral("feed"),   QStringLiteral("api"),       QStringLiteral("live"),
            QStringLiteral("socket"), QStringLiteral("websocket"), QStringLiteral("poll")};
        const QString lower = part->toLower();
        const bool isVersion = lower.startsWith(u'v') && lower.size() <= 4;
        if (!kGeneral.contains(lower) && !isVersion)
            name = *part;
    }
    if (name.isEmpty())
        name = parts.isEmpty() ? url.host() : url.host() + u'-' + parts.last();
    QString clean;
    for (const QChar c : name)
        clean.append(c.isLetterOrNumber() || c == u'.' || c == u'_' ? c : QChar(u'-'));
    return clean.left(kId.max - 10);
}

// A form's or address's "token=..." where the sign-in has room for it, else gone.
void PasteDraft::takeSecretParameters(QUrl &url)
{
    QUrlQuery query(url);
    const auto items = query.queryItems(QUrl::FullyEncoded);
    QUrlQuery kept;
    for (const auto &[name, value] : items) {
        const bool isSecret = namesASecret(name) && !value.isEmpty();
        if (isSecret)
            cover(value);
        if (isSecret)
            takeSecret(QStringLiteral("Parameter %1").arg(name),
                       {AuthConfig::Kind::Query, name, QUrl::fromPercentEncoding(value.toUtf8())});
        else
            kept.addQueryItem(name, value);
    }
    if (kept.queryItems().size() != items.size())
        url.setQuery(kept.isEmpty() ? QString() : kept.toString(QUrl::FullyEncoded));
}

void PasteDraft::takeSecretMembers(const QString &what, QString &text)
{
    const QString start = text.trimmed();
    if (!start.startsWith(u'{') && !start.startsWith(u'['))
        return;
    ParsedJson parsed = parseJsonText(text.toUtf8());
    if (!parsed.isJson)
        return;
    bool hasChanged = false;
    visitSecrets(parsed.root, [&](const QString &name, QString &value) {
        const bool isTaken = takeSecret(QStringLiteral("%1, \"%2\"").arg(what, name),
                                        {AuthConfig::Kind::Message, name, value});
        value = isTaken ? QString::fromLatin1(kTokenPlaceholder) : QString();
        hasChanged = true;
    });
    if (hasChanged)
        text = QString::fromUtf8(writeJson(parsed.root)).trimmed();
}

void PasteDraft::takeFormSecrets(QString &text)
{
    if (text.contains(u'{') || !text.contains(u'='))
        return;
    QStringList parts = text.split(u'&');
    for (QString &part : parts) {
        const QString name = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        if (value.isEmpty() || !namesASecret(name))
            continue;
        cover(value);
        const bool isTaken = takeSecret(
            QStringLiteral("Body, \"%1\"").arg(name),
            {AuthConfig::Kind::Message, name, QUrl::fromPercentEncoding(value.toUtf8())});
        part = name + u'=' + (isTaken ? QString::fromLatin1(kTokenPlaceholder) : QString());
    }
    text = parts.join(u'&');
}

void PasteDraft::checkAddress(QString &problem)
{
    QString text = withScheme(m_address);
    QUrl url(text, QUrl::TolerantMode);
    const bool hasUser = !url.userInfo().isEmpty();
    if (hasUser) {
        const QString password = url.password(QUrl::FullyDecoded);
        setUser(url.userName(QUrl::FullyDecoded) +
                (password.isEmpty() ? QString() : u':' + password));
        cover(url.password(QUrl::FullyEncoded));
        url.setUserInfo(QString());
    }
    if (url.hasFragment()) {
        ignore(QStringLiteral("The part of the address behind #"),
               QStringLiteral("It is never sent."));
        url.setFragment(QString());
    }
    takeSecretParameters(url);
    if (m_hasBody && m_bodyIsQuery) {
        url.setQuery(url.hasQuery() ? url.query() + u'&' + m_body : m_body);
        m_hasBody = false;
        takeSecretParameters(url);
    }
    text = url.isValid() ? url.toString(QUrl::FullyEncoded) : text;
    const CheckedUrl checked = checkUrl(text, webSocketSchemes() + httpSchemes());
    if (!checked.problem.isEmpty()) {
        problem = QStringLiteral("The address cannot be used: ") + checked.problem;
        return;
    }
    m_feed.config.url = checked.url;
}

void PasteDraft::finishRequest()
{
    FeedConfig &config = m_feed.config;
    const bool isWebSocket = webSocketSchemes().contains(config.url.scheme()) ||
                             config.transports == QList{TransportKind::WebSocket};
    if (m_hasBody && isWebSocket) {
        addSubscribe(m_body);
        m_hasBody = false;
    }
    if (m_hasBody) {
        takeSecretMembers(QStringLiteral("Body"), m_body);
        takeFormSecrets(m_body);
        config.method = "POST";
        config.body = m_body.toUtf8();
        note(QStringLiteral("Body"),
             QStringLiteral("%1 bytes, sent with POST").arg(config.body.size()));
        if (m_method == QLatin1StringView("GET"))
            ignore(QStringLiteral("Method GET"), QStringLiteral("A body is sent with POST."));
    } else if (m_method == QLatin1StringView("POST") && !isWebSocket) {
        config.method = "POST";
        note(QStringLiteral("Method"), m_method);
    }
}

void PasteDraft::chooseTransport()
{
    FeedConfig &config = m_feed.config;
    const bool isWebSocket = webSocketSchemes().contains(config.url.scheme());
    if (isWebSocket && config.transports != QList{TransportKind::WebSocket})
        config.transports.clear();
    if (config.transports.isEmpty()) {
        config.transports = defaultLadder(config.url);
        note(QStringLiteral("Transport"), QStringLiteral("Auto, beginning with %1")
                                              .arg(transportTitle(config.transports.first())));
    } else {
        note(QStringLiteral("Transport"),
             m_becauseTransport.isEmpty()
                 ? transportTitle(config.transports.first())
                 : QStringLiteral("%1, %2").arg(transportTitle(config.transports.first()),
                                                m_becauseTransport));
    }
}

PastedFeed PasteDraft::finish(QString &problem)
{
    if (m_address.isEmpty()) {
        problem =
            QStringLiteral("There is no address in it; it needs one that begins with wss, ws, "
                           "https or http.");
        return {{}, {}, {}, {}, m_feed.covered};
    }
    checkAddress(problem);
    if (!problem.isEmpty())
        return {{}, {}, {}, {}, m_feed.covered};
    const QList<PasteNote> notes = std::exchange(m_feed.understood, {});
    note(QStringLiteral("Address"), m_feed.config.url.toString(QUrl::FullyEncoded));
    chooseTransport();
    m_feed.understood += notes;
    finishRequest();
    m_feed.config.id.value = suggestedName(m_feed.config.url);
    return std::move(m_feed);
}

} // namespace feedscope
