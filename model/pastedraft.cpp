#include "pastedraft.h"

#include "configlimits.h"
#include "headerrules.h"
#include "jsontext.h"
#include "jsonwriter.h"
#include "secrethints.h"
#include "urlrules.h"

#include <QUrlQuery>
#include <algorithm>

namespace feedscope {

using namespace configlimits;

namespace {

QString authKindTitle(AuthConfig::Kind kind, const QString &name)
{
    switch (kind) {
    case AuthConfig::Kind::Bearer:
        return QStringLiteral("bearer token");
    case AuthConfig::Kind::Basic:
        return QStringLiteral("user name and password (%1)").arg(name);
    case AuthConfig::Kind::Header:
        return QStringLiteral("the header %1").arg(name);
    case AuthConfig::Kind::Query:
        return QStringLiteral("the parameter \"%1\" of the address").arg(name);
    case AuthConfig::Kind::Message:
        return QStringLiteral("\"%1\" of a message").arg(name);
    case AuthConfig::Kind::None:
        break;
    }
    return {};
}

// Headers that are the transport's own business, with the reason why they are not kept.
QString whyTransportsOwn(const QString &name)
{
    const QString lower = name.toLower();
    for (const auto own :
         {QLatin1StringView("connection"), QLatin1StringView("upgrade"), QLatin1StringView("host"),
          QLatin1StringView("content-length"), QLatin1StringView("transfer-encoding"),
          QLatin1StringView("accept-encoding"), QLatin1StringView("te"),
          QLatin1StringView("keep-alive"), QLatin1StringView("sec-websocket-key"),
          QLatin1StringView("sec-websocket-version"),
          QLatin1StringView("sec-websocket-extensions")}) {
        if (lower == own)
            return QStringLiteral("Feedscope sends its own.");
    }
    for (const auto resume :
         {QLatin1StringView("last-event-id"), QLatin1StringView("if-none-match"),
          QLatin1StringView("if-modified-since")}) {
        if (lower == resume)
            return QStringLiteral("Feedscope resumes by what it received itself.");
    }
    if (lower.startsWith(QLatin1StringView("sec-fetch-")) ||
        lower.startsWith(QLatin1StringView("sec-ch-")) || lower == QLatin1StringView("dnt") ||
        lower == QLatin1StringView("priority") || lower == QLatin1StringView("pragma") ||
        lower == QLatin1StringView("cache-control") ||
        lower == QLatin1StringView("upgrade-insecure-requests") || lower.startsWith(u':'))
        return QStringLiteral("It is about the browser, not about the feed.");
    return {};
}

QString wrongHeader(const QString &name, const QString &value)
{
    if (!isHeaderName(name) || name.size() > kToken.max)
        return QStringLiteral("It is not a header name; a header is \"Name: value\".");
    if (!isHeaderValue(value) || value.size() > kHeaderValue.max)
        return QStringLiteral("Its value has a line break or more than %1 characters.")
            .arg(kHeaderValue.max);
    return {};
}

QString cut(const QString &text)
{
    constexpr qsizetype kShown = 60;
    const QString line = text.simplified();
    return line.size() <= kShown ? line : line.left(kShown) + QChar(0x2026);
}

} // namespace

void PasteDraft::note(const QString &what, const QString &text)
{
    m_feed.understood.append({what, text});
}

void PasteDraft::ignore(const QString &what, const QString &why)
{
    if (m_feed.ignored.size() < kMaxItems)
        m_feed.ignored.append({cut(what), why});
}

void PasteDraft::cover(const QString &secret)
{
    if (!secret.isEmpty() && m_feed.covered.size() < kMaxItems)
        m_feed.covered.append(secret);
}

void PasteDraft::setAddress(const QString &text)
{
    if (m_address.isEmpty())
        m_address = text.trimmed();
    else
        ignore(QStringLiteral("A second address"),
               QStringLiteral("A feed has one; paste the other by itself."));
}

bool PasteDraft::takeSecret(const QString &what, const Secret &secret)
{
    AuthConfig &auth = m_feed.config.auth;
    const QString variable = variableIn(secret.value);
    if (variable.isEmpty())
        cover(secret.value);
    if (auth.kind != AuthConfig::Kind::None) {
        ignore(what, QStringLiteral("A feed signs in with one secret, and this one has another; it "
                                    "is left out, since it must not stand in a file."));
        return false;
    }
    if (isCommandSubstitution(secret.value)) {
        ignore(what,
               QStringLiteral("Feedscope runs nothing of what is pasted; choose Token command "
                              "as the sign-in and enter the command there."));
        return false;
    }
    const QByteArray bytes = secret.value.toUtf8().trimmed();
    const bool fits =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    if (bytes.isEmpty() || !fits || bytes.size() > kSecretBytes) {
        ignore(what,
               QStringLiteral("It is empty, too long or holds characters that a header cannot "
                              "carry."));
        return false;
    }
    auth.kind = secret.kind;
    if (secret.kind == AuthConfig::Kind::Basic)
        auth.user = secret.name;
    else if (secret.kind == AuthConfig::Kind::Header || secret.kind == AuthConfig::Kind::Query)
        auth.header = secret.name;
    note(QStringLiteral("Sign-in"), authKindTitle(secret.kind, secret.name));
    if (!variable.isEmpty()) {
        auth.token = SecretSource{SecretSource::Kind::Env, variable, {}};
        note(QStringLiteral("Token"),
             QStringLiteral("is read from the environment variable %1").arg(variable));
        return true;
    }
    auth.token = SecretSource{};
    m_feed.secret = bytes;
    note(QStringLiteral("Token"), QStringLiteral("will be kept in the system keychain"));
    return true;
}

void PasteDraft::takeAuthorization(const QString &value)
{
    const QString scheme = value.section(u' ', 0, 0).toLower();
    const QString rest = value.section(u' ', 1).trimmed();
    if (scheme == QLatin1StringView("bearer"))
        return setBearer(rest);
    if (scheme == QLatin1StringView("basic")) {
        const auto decoded = QByteArray::fromBase64Encoding(
            rest.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        cover(rest);
        if (decoded && (*decoded).contains(':'))
            return setUser(QString::fromUtf8(*decoded));
    }
    takeSecret(QStringLiteral("Authorization"),
               {AuthConfig::Kind::Header, QStringLiteral("Authorization"), value});
}

void PasteDraft::setBearer(const QString &token)
{
    takeSecret(QStringLiteral("Bearer token"), {AuthConfig::Kind::Bearer, {}, token});
}

void PasteDraft::setUser(const QString &userAndPassword)
{
    const qsizetype colon = userAndPassword.indexOf(u':');
    const QString user = userAndPassword.left(colon < 0 ? userAndPassword.size() : colon);
    if (user.isEmpty() || user.size() > kToken.max)
        return ignore(
            QStringLiteral("User name"),
            QStringLiteral("It is empty or has more than %1 characters.").arg(kToken.max));
    if (colon >= 0) {
        takeSecret(QStringLiteral("User name and password"),
                   {AuthConfig::Kind::Basic, user, userAndPassword.mid(colon + 1)});
        return;
    }
    AuthConfig &auth = m_feed.config.auth;
    if (auth.kind != AuthConfig::Kind::None)
        return ignore(QStringLiteral("User name"), QStringLiteral("A feed has one sign-in."));
    auth.kind = AuthConfig::Kind::Basic;
    auth.user = user;
    auth.token = SecretSource{};
    note(QStringLiteral("Sign-in"),
         QStringLiteral("user name %1; its password has to be entered").arg(user));
}

void PasteDraft::setCookies(const QString &cookies)
{
    if (!cookies.contains(u'='))
        return ignore(QStringLiteral("Cookies"),
                      QStringLiteral("They stand in a file, which Feedscope does not read; paste "
                                     "them as \"name=value\"."));
    takeSecret(QStringLiteral("Cookies"),
               {AuthConfig::Kind::Header, QStringLiteral("Cookie"), cookies});
}

void PasteDraft::addHeader(const QString &line)
{
    const qsizetype colon = line.indexOf(u':', line.startsWith(u':') ? 1 : 0);
    if (colon < 0)
        return ignore(QStringLiteral("Header without a value"),
                      QStringLiteral("A header is \"Name: value\"."));
    addHeader(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
}

// Headers with a meaning of their own; true when that was all.
bool PasteDraft::isUsual(const QString &name, const QString &value)
{
    const auto is = [&](QLatin1StringView other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    };
    if (is(QLatin1StringView("authorization")))
        takeAuthorization(value);
    else if (is(QLatin1StringView("cookie")))
        setCookies(value);
    else if (is(QLatin1StringView("sec-websocket-protocol")))
        addSubprotocols(value);
    else if (is(QLatin1StringView("accept")) &&
             value.contains(QLatin1StringView("text/event-stream"), Qt::CaseInsensitive))
        setTransport(TransportKind::Sse, QStringLiteral("because it asks for text/event-stream"));
    else if (is(QLatin1StringView("upgrade")) &&
             value.compare(QLatin1StringView("websocket"), Qt::CaseInsensitive) == 0)
        setTransport(TransportKind::WebSocket, QStringLiteral("because it asks for an upgrade"));
    else if (const QString why = whyTransportsOwn(name); !why.isEmpty())
        ignore(name, why);
    else
        return false;
    return true;
}

void PasteDraft::addHeader(const QString &name, const QString &value)
{
    if (isUsual(name, value))
        return;
    if (const QString wrong = wrongHeader(name, value); !wrong.isEmpty())
        return ignore(isHeaderName(name) ? name : QStringLiteral("Header"), wrong);
    if (namesASecret(name)) {
        takeSecret(name, {AuthConfig::Kind::Header, name, value});
        return;
    }
    auto &headers = m_feed.config.headers;
    const QByteArray bytes = name.toLatin1();
    const bool isRepeated = std::any_of(headers.begin(), headers.end(), [&](const auto &header) {
        return header.first.compare(bytes, Qt::CaseInsensitive) == 0;
    });
    if (isRepeated || headers.size() >= kMaxItems)
        return ignore(name, isRepeated
                                ? QStringLiteral("It is there already.")
                                : QStringLiteral("A feed has at most %1 headers.").arg(kMaxItems));
    headers.append({bytes, value.toUtf8()});
    note(QStringLiteral("Header"), cut(name + QStringLiteral(": ") + value));
}

void PasteDraft::addBody(const QString &part)
{
    if (m_hasBody)
        m_body.append(u'&');
    m_body.append(part);
    m_hasBody = true;
}

void PasteDraft::setMethod(const QString &method)
{
    const QString upper = method.toUpper();
    if (upper == QLatin1StringView("GET") || upper == QLatin1StringView("POST"))
        m_method = upper;
    else
        ignore(QStringLiteral("Method %1").arg(cut(method)),
               QStringLiteral("A feed is read with GET or POST."));
}

void PasteDraft::addSubscribe(const QString &message)
{
    QString text = message;
    takeSecretMembers(QStringLiteral("Message"), text);
    QStringList &all = m_feed.config.subscribe;
    if (all.size() >= kMaxItems || text.size() > kLongText.max)
        return ignore(QStringLiteral("Message"),
                      QStringLiteral("There are too many, or it is too long."));
    all.append(text);
    note(QStringLiteral("Subscribe"), cut(text));
}

void PasteDraft::addSubprotocols(const QString &names)
{
    for (const QString &part : names.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        QStringList &all = m_feed.config.subprotocols;
        if (isHeaderName(name) && name.size() <= kToken.max && !all.contains(name) &&
            all.size() < kMaxItems) {
            all.append(name);
            note(QStringLiteral("Subprotocol"), name);
        } else {
            ignore(QStringLiteral("Subprotocol"),
                   QStringLiteral("It is there already, or no name a subprotocol can have."));
        }
    }
}

void PasteDraft::setTransport(TransportKind kind, const QString &because)
{
    m_feed.config.transports = {kind};
    m_becauseTransport = because;
}

void PasteDraft::setProxy(const QString &url)
{
    const QString full =
        url.contains(QLatin1StringView("://")) ? url : QStringLiteral("http://") + url;
    const CheckedUrl checked = checkUrl(full, {QStringLiteral("http"), QStringLiteral("socks5")});
    if (!checked.problem.isEmpty()) {
        const QString authority = full.section(u'/', 2, 2);
        if (authority.contains(u'@'))
            cover(authority.section(u'@', 0, -2));
        return ignore(QStringLiteral("Proxy"), checked.problem);
    }
    m_feed.config.proxy = checked.url;
    note(QStringLiteral("Proxy"), checked.url.toString());
}

void PasteDraft::setTimeout(const QString &what, const QString &seconds, Millis FeedConfig::*target)
{
    bool isNumber = false;
    const double value = seconds.toDouble(&isNumber) * 1000;
    if (!isNumber || !(value >= 1000) || value > 600'000)
        return ignore(what, QStringLiteral("It is not a number of seconds from 1 to 600."));
    m_feed.config.*target = Millis(qint64(value));
    note(what, seconds + QStringLiteral(" s"));
}

} // namespace feedscope
