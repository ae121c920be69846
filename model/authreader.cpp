#include "authreader.h"

#include "configlimits.h"
#include "headerrules.h"
#include "issuetext.h"
#include "jsonpointer.h"
#include "secretsourcereader.h"
#include "urlrules.h"

namespace feedscope {

using namespace configlimits;

QString authKindName(AuthConfig::Kind kind)
{
    switch (kind) {
    case AuthConfig::Kind::None:
        return QStringLiteral("none");
    case AuthConfig::Kind::Bearer:
        return QStringLiteral("bearer");
    case AuthConfig::Kind::Basic:
        return QStringLiteral("basic");
    case AuthConfig::Kind::Header:
        return QStringLiteral("header");
    case AuthConfig::Kind::Query:
        return QStringLiteral("query");
    case AuthConfig::Kind::Message:
        return QStringLiteral("message");
    }
    Q_UNREACHABLE();
}

namespace {

constexpr AuthConfig::Kind kAuthKinds[] = {AuthConfig::Kind::None,  AuthConfig::Kind::Bearer,
                                           AuthConfig::Kind::Basic, AuthConfig::Kind::Header,
                                           AuthConfig::Kind::Query, AuthConfig::Kind::Message};

void checkPlaceholder(JsonReader &reader, const QString &key, const QString &text)
{
    if (!text.isEmpty() && !text.contains(QLatin1StringView(kTokenPlaceholder)))
        reader.issue(key, issueMessage(QStringLiteral("a text without {{token}}"),
                                       QStringLiteral("{{token}} where the new token belongs")));
}

std::optional<RefreshConfig> readRefresh(std::optional<JsonReader> reader, IssueList &issues)
{
    if (!reader)
        return std::nullopt;
    RefreshConfig refresh;
    const QString key = QStringLiteral("url");
    readUrl(*reader, key, reader->require(key, QStringLiteral("an http or https URL")),
            httpSchemes(), refresh.url);
    if (const JsonNode *token = reader->find(QStringLiteral("token")))
        refresh.token =
            readSecretSource(*token, reader->pointerOf(QStringLiteral("token")), issues);
    reader->text(QStringLiteral("body"), refresh.body, kRefreshText);
    reader->text(QStringLiteral("send"), refresh.send, kRefreshText);
    checkPlaceholder(*reader, QStringLiteral("send"), refresh.send);
    reader->jsonPointer(QStringLiteral("tokenPointer"), refresh.tokenPointer, kPointer);
    reader->jsonPointer(QStringLiteral("expiresInPointer"), refresh.expiresInPointer, kPointer);
    reader->duration(QStringLiteral("before"), refresh.before, kRefreshBefore);
    reader->finish();
    return refresh;
}

// A key that means nothing with this type of auth would be ignored in silence.
void refuseUnused(JsonReader &reader, const JsonNode *node, const QString &key, bool isUsed,
                  AuthConfig::Kind kind)
{
    if (node && !isUsed)
        reader.issue(key,
                     QStringLiteral("this key means nothing with type \"%1\", allowed: leave it "
                                    "out")
                         .arg(authKindName(kind)));
}

bool readKind(JsonReader &reader, AuthConfig::Kind &target)
{
    QStringList names;
    for (const AuthConfig::Kind kind : kAuthKinds)
        names.append(authKindName(kind));
    const QString key = QStringLiteral("type");
    QString name;
    if (!reader.require(key, joined(names)) || !reader.word(key, name, names))
        return false;
    target = kAuthKinds[names.indexOf(name)];
    return true;
}

void checkNames(JsonReader &reader, const AuthConfig &auth)
{
    if (auth.user.contains(QLatin1Char(':')) || hasControlCharacter(auth.user))
        reader.issue(QStringLiteral("user"),
                     issueMessage(QStringLiteral("a user name with \":\" or a control character"),
                                  QStringLiteral("neither (RFC 7617)")));
    if (!auth.header.isEmpty() && !isHeaderName(auth.header))
        reader.issue(auth.kind == AuthConfig::Kind::Query ? QStringLiteral("parameter")
                                                          : QStringLiteral("header"),
                     issueMessage(QStringLiteral("text that cannot be its name"),
                                  QStringLiteral("letters, digits and !#$%&'*+-.^_`|~")));
}

} // namespace

AuthConfig readAuth(JsonReader &reader, IssueList &issues)
{
    using Kind = AuthConfig::Kind;
    AuthConfig auth;
    const bool hasKind = readKind(reader, auth.kind);
    const QString user = QStringLiteral("user");
    const QString header = QStringLiteral("header");
    const QString parameter = QStringLiteral("parameter");
    const QString refresh = QStringLiteral("refresh");
    const JsonNode *userNode = auth.kind == Kind::Basic
                                   ? reader.require(user, QStringLiteral("a user name"))
                                   : reader.find(user);
    const JsonNode *headerNode = auth.kind == Kind::Header
                                     ? reader.require(header, QStringLiteral("a header name"))
                                     : reader.find(header);
    const JsonNode *parameterNode =
        auth.kind == Kind::Query
            ? reader.require(parameter, QStringLiteral("the name of a parameter of the address"))
            : reader.find(parameter);
    // A refresh can bring the first token too.
    const bool needsToken = hasKind && auth.kind != Kind::None && !reader.find(refresh);
    const JsonNode *tokenNode = needsToken
                                    ? reader.require(QStringLiteral("token"), secretSourceForm())
                                    : reader.find(QStringLiteral("token"));
    reader.text(user, auth.user, kToken);
    reader.text(header, auth.header, kToken);
    reader.text(parameter, auth.header, kToken);
    checkNames(reader, auth);
    if (tokenNode)
        auth.token =
            readSecretSource(*tokenNode, reader.pointerOf(QStringLiteral("token")), issues);
    auth.refresh = readRefresh(reader.object(refresh), issues);
    if (hasKind) {
        const bool canRefresh = auth.kind != Kind::None && auth.kind != Kind::Basic;
        refuseUnused(reader, userNode, user, auth.kind == Kind::Basic, auth.kind);
        refuseUnused(reader, headerNode, header, auth.kind == Kind::Header, auth.kind);
        refuseUnused(reader, parameterNode, parameter, auth.kind == Kind::Query, auth.kind);
        refuseUnused(reader, tokenNode, QStringLiteral("token"), auth.kind != Kind::None,
                     auth.kind);
        refuseUnused(reader, reader.find(refresh), refresh, canRefresh, auth.kind);
    }
    reader.finish();
    return auth;
}

} // namespace feedscope
