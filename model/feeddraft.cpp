#include "feeddraft.h"

#include "authreader.h"
#include "draftfields.h"
#include "draftproblem.h"
#include "duration.h"
#include "feedreader.h"
#include "feedwriter.h"
#include "headerrules.h"
#include "pastedraft.h"
#include "secrethints.h"
#include "secretsourcereader.h"

#include <algorithm>

namespace feedscope {

namespace {

constexpr TransportKind kAllKinds[] = {TransportKind::WebSocket, TransportKind::Sse,
                                       TransportKind::LongPoll, TransportKind::Poll};

QString tokenField(SecretSource::Kind kind)
{
    return QStringLiteral("/auth/token/") + secretSourceName(kind);
}

// The object that holds the pointer's last token, made on the way.
JsonNode &holderOf(JsonNode &root, const QStringList &path)
{
    JsonNode *node = &root;
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        if (!node->member(path.at(i)))
            addMember(*node, path.at(i), jsonObject());
        const auto at = std::find(node->keys.begin(), node->keys.end(), path.at(i));
        node = &node->items[size_t(at - node->keys.begin())];
    }
    return *node;
}

void put(JsonNode &root, const QString &pointer, JsonNode value)
{
    const QStringList path = pointer.mid(1).split(u'/');
    addMember(holderOf(root, path), path.last(), std::move(value));
}

JsonNode textArray(const QStringList &texts)
{
    JsonNode array = jsonArray({});
    for (const QString &text : texts)
        array.items.push_back(jsonText(text));
    return array;
}

// "15" and "0.25" are seconds; everything else is as in files.
QString durationOf(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    const double millis = seconds * 1000;
    if (!isNumber || millis < 0 || millis > 1e12 || millis != double(qint64(millis)))
        return text;
    return formatDuration(Millis(qint64(millis)));
}

JsonNode nodeOf(DraftFieldKind kind, const QString &text)
{
    bool isNumber = false;
    switch (kind) {
    case DraftFieldKind::Text:
        return jsonText(text);
    case DraftFieldKind::Duration:
        return jsonText(durationOf(text));
    case DraftFieldKind::Number: {
        const double number = text.toDouble(&isNumber);
        return isNumber ? jsonNumber(number) : jsonText(text);
    }
    case DraftFieldKind::Flag:
        return jsonBool(text == QLatin1StringView("true"));
    case DraftFieldKind::List: {
        QStringList parts;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
            parts.append(part.trimmed());
        return textArray(parts);
    }
    }
    Q_UNREACHABLE();
}

// Means nothing with what else was chosen; what was typed there stays in its box for later.
bool isMeant(const FeedDraft &draft, const QString &field)
{
    using Auth = AuthConfig::Kind;
    const auto in = [&](const char *start) { return field.startsWith(QLatin1StringView(start)); };
    if (in("/auth/user"))
        return draft.signIn == Auth::Basic;
    if (in("/auth/header"))
        return draft.signIn == Auth::Header;
    if (in("/auth/parameter"))
        return draft.signIn == Auth::Query;
    if (in("/auth/refresh/"))
        return draft.renewsToken && draft.signIn != Auth::None && draft.signIn != Auth::Basic;
    if (in("/backoff/") && field != QLatin1StringView("/backoff/maxAttempts")) {
        const bool isPreset = !draft.text(QStringLiteral("/backoff/preset")).isEmpty();
        return isPreset == (field == QLatin1StringView("/backoff/preset"));
    }
    return true;
}

// Where nothing is entered the problem belongs to this box.
bool isRequired(const QString &field)
{
    for (const auto required :
         {QLatin1StringView("/url"), QLatin1StringView("/auth/user"),
          QLatin1StringView("/auth/header"), QLatin1StringView("/auth/parameter"),
          QLatin1StringView("/auth/refresh/url")}) {
        if (field == required)
            return true;
    }
    return false;
}

} // namespace

QString secondsText(Millis value)
{
    return QString::number(double(value.count()) / 1000.0, 'g', 12);
}

QString freeId(const QString &wanted, const QStringList &taken)
{
    constexpr qsizetype kLongest = 90;
    QString base;
    for (const QChar c : wanted.trimmed().left(kLongest))
        base.append(c.isLetterOrNumber() || c == u'.' || c == u'_' ? c : QChar(u'-'));
    if (base.isEmpty())
        base = QStringLiteral("feed");
    QString id = base;
    for (int n = 2; taken.contains(id); ++n)
        id = base + u'-' + QString::number(n);
    return id;
}

FeedDraft::FeedDraft(const FeedConfig &config)
    : headers()
    , subscribe(config.subscribe)
    , signIn(config.auth.kind)
    , renewsToken(config.auth.refresh.has_value())
    , m_before(config)
{
    for (const DraftField &field : draftFields())
        setText(QLatin1StringView(field.pointer), field.shown(config));
    for (const auto &[name, value] : config.headers)
        headers.append({QString::fromLatin1(name), QString::fromUtf8(value)});
    const QList<TransportKind> rungs = ladderOf(config);
    isAutomatic = rungs.size() != 1;
    only = rungs.first();
    const QList<TransportKind> shown = isAutomatic ? rungs : defaultLadder(config.url);
    for (const TransportKind kind : shown)
        ladder.append({kind, true});
    for (const TransportKind kind : kAllKinds) {
        if (!shown.contains(kind))
            ladder.append({kind, false});
    }
    if (config.auth.token) {
        tokenFrom = config.auth.token->kind;
        setText(tokenField(tokenFrom), tokenFrom == SecretSource::Kind::Command
                                           ? config.auth.token->command.join(u'\n')
                                           : config.auth.token->name);
        hasKeptToken =
            tokenFrom == SecretSource::Kind::Keychain && !config.auth.token->name.isEmpty();
    }
    if (config.auth.refresh && config.auth.refresh->token) {
        const SecretSource &source = *config.auth.refresh->token;
        setText(QStringLiteral("/auth/refresh/token"),
                source.kind == SecretSource::Kind::Command
                    ? secretSourceName(source.kind) + u' ' + source.command.join(u' ')
                    : secretSourceName(source.kind) + u' ' + source.name);
    }
}

void FeedDraft::setOn(const QString &field, bool on)
{
    setText(field, on ? QStringLiteral("true") : QStringLiteral("false"));
}

// The token of the refresh is one line: "keychain NAME", "env NAME", "file PATH", "command ...".
static std::optional<JsonNode> refreshToken(const QString &line)
{
    if (line.trimmed().isEmpty())
        return std::nullopt;
    const QString kind = line.trimmed().section(u' ', 0, 0);
    const QString rest = line.trimmed().section(u' ', 1);
    JsonNode node = jsonObject();
    addMember(node, kind,
              kind == QLatin1StringView("command") ? textArray(rest.split(u' ', Qt::SkipEmptyParts))
                                                   : jsonText(rest));
    return node;
}

// `kept`: the command as the file had it, whose empty arguments a box cannot show.
static void addSignIn(JsonNode &root, const FeedDraft &draft, const QString &id,
                      const QStringList &kept)
{
    if (draft.signIn == AuthConfig::Kind::None)
        return;
    put(root, QStringLiteral("/auth/type"), jsonText(authKindName(draft.signIn)));
    const QString field = tokenField(draft.tokenFrom);
    QString value = draft.text(field);
    const bool isKeychain = draft.tokenFrom == SecretSource::Kind::Keychain;
    if (isKeychain && value.isEmpty() && (!draft.typedToken.isEmpty() || !draft.renewsToken))
        value = id;
    const bool isCommand = draft.tokenFrom == SecretSource::Kind::Command;
    if (!value.isEmpty() || !draft.renewsToken)
        put(root, field,
            isCommand
                ? textArray(value == kept.join(u'\n') ? kept
                                                      : value.split(u'\n', Qt::SkipEmptyParts))
                : jsonText(value));
    if (!draft.renewsToken || draft.signIn == AuthConfig::Kind::Basic)
        return;
    if (const auto token = refreshToken(draft.text(QStringLiteral("/auth/refresh/token"))))
        put(root, QStringLiteral("/auth/refresh/token"), *token);
}

static void addLists(JsonNode &root, const FeedDraft &draft)
{
    if (!draft.isAutomatic) {
        put(root, QStringLiteral("/transport"), jsonText(transportName(draft.only)));
    } else {
        QStringList rungs;
        for (const DraftRung &rung : draft.ladder) {
            if (rung.isOn)
                rungs.append(transportName(rung.kind));
        }
        put(root, QStringLiteral("/fallback"), textArray(rungs));
    }
    JsonNode headers = jsonObject();
    for (const auto &[name, value] : draft.headers) {
        if (!name.isEmpty() || !value.isEmpty())
            addMember(headers, name.trimmed(), jsonText(value));
    }
    if (!headers.items.empty())
        put(root, QStringLiteral("/headers"), headers);
    QStringList messages;
    for (const QString &message : draft.subscribe) {
        if (!message.trimmed().isEmpty())
            messages.append(message);
    }
    if (!messages.isEmpty())
        put(root, QStringLiteral("/subscribe"), textArray(messages));
}

// What a feed may have that no box shows stays as it was.
static void keepRest(const JsonNode &node, const QString &at, JsonNode &root)
{
    static const QStringList kLists{QStringLiteral("/transport"), QStringLiteral("/fallback"),
                                    QStringLiteral("/headers"), QStringLiteral("/subscribe"),
                                    QStringLiteral("/auth")};
    for (size_t i = 0; i < node.keys.size(); ++i) {
        const QString pointer = at + u'/' + node.keys[i];
        const bool hasBox =
            kLists.contains(pointer) ||
            std::any_of(draftFields().begin(), draftFields().end(), [&](const DraftField &field) {
                return pointer == QLatin1StringView(field.pointer);
            });
        if (hasBox)
            continue;
        if (node.items[i].kind == JsonNode::Kind::Object)
            keepRest(node.items[i], pointer, root);
        else
            put(root, pointer, node.items[i]);
    }
}

FeedDraft::Outcome FeedDraft::read(const QStringList &otherIds) const
{
    const QString typedId = text(QStringLiteral("/id")).trimmed();
    const QString name = text(QStringLiteral("/name"));
    const QUrl url(text(QStringLiteral("/url")));
    const QString id = !typedId.isEmpty()
                           ? typedId
                           : freeId(name.trimmed().isEmpty() ? suggestedName(url) : name, otherIds);
    JsonNode root = jsonObject();
    for (const DraftField &field : draftFields()) {
        const QString pointer = QLatin1StringView(field.pointer);
        const QString shown =
            field.kind == DraftFieldKind::Text ? text(pointer) : text(pointer).trimmed();
        if (pointer == QLatin1StringView("/id"))
            put(root, pointer, jsonText(id));
        else if ((!shown.isEmpty() || isRequired(pointer)) && isMeant(*this, pointer))
            put(root, pointer, nodeOf(field.kind, shown));
    }
    addLists(root, *this);
    addSignIn(root, *this, id, m_before.auth.token ? m_before.auth.token->command : QStringList());
    keepRest(feedNode(m_before), QString(), root);
    IssueList issues;
    Outcome outcome;
    outcome.config = readFeed(root, QString(), issues);
    outcome.config.lastEventId = m_before.lastEventId;
    for (const ConfigIssue &issue : issues.issues())
        outcome.problems.append(draftProblem(issue, *this));
    if (otherIds.contains(id))
        outcome.problems.append(
            {QStringLiteral("/id"), QStringLiteral("Another feed has this id; choose a different "
                                                   "one.")});
    for (const auto &[header, value] : headers) {
        if (namesASecret(header) && !isSecretHeader(header) && !value.isEmpty())
            outcome.problems.append(
                {QStringLiteral("/headers"),
                 QStringLiteral("%1 looks like a secret, which must not stand in "
                                "a file; enter it as the sign-in instead.")
                     .arg(header)});
    }
    const bool needsToken = signIn != AuthConfig::Kind::None && !renewsToken &&
                            tokenFrom == SecretSource::Kind::Keychain;
    if (needsToken && typedToken.isEmpty() && !hasKeptToken)
        outcome.problems.append({tokenField(SecretSource::Kind::Keychain),
                                 QStringLiteral("Enter the token or password.")});
    return outcome;
}

} // namespace feedscope
