#include "pasteparser.h"

#include "configparser.h"
#include "jsontext.h"
#include "pastecommand.h"
#include "pastehar.h"
#include "shellwords.h"

#include <QRegularExpression>

namespace feedscope {

namespace {

PasteResult refused(PasteResult::Kind kind, const QString &problem)
{
    PasteResult result;
    result.kind = kind;
    result.problem = problem;
    return result;
}

PasteResult readJson(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const ParsedJson parsed = parseJsonText(bytes);
    if (!parsed.isJson)
        return refused(PasteResult::Kind::Nothing,
                       QStringLiteral("This begins like JSON and is none: ") +
                           parsed.issues.first().message);
    if (isHar(parsed.root))
        return readHar(parsed.root);
    const ParsedConfig config = parseConfig(bytes);
    if (!config.ok()) {
        const ConfigIssue &issue = config.issues.first();
        return refused(
            PasteResult::Kind::ConfigFile,
            QStringLiteral("This is neither a HAR file nor a Feedscope config file: %1%2")
                .arg(issue.pointer.isEmpty() ? QString() : issue.pointer + QStringLiteral(": "),
                     issue.message));
    }
    PasteResult result;
    result.kind = PasteResult::Kind::ConfigFile;
    for (const FeedConfig &feed : config.feeds) {
        const QList<PasteNote> notes{
            {QStringLiteral("Feed"), feed.displayName()},
            {QStringLiteral("Address"), feed.url.toString(QUrl::FullyEncoded)}};
        result.feeds.append({feed, {}, notes, {}, {}});
    }
    if (result.feeds.isEmpty())
        result.problem = QStringLiteral("This config file holds no feed.");
    return result;
}

struct Program
{
    PasteResult::Kind kind = PasteResult::Kind::Nothing;
    PastedFeed (*read)(const QStringList &, QString &) = nullptr;
};

Program programNamed(const QString &word)
{
    QString name = word.section(QRegularExpression(QStringLiteral("[/\\\\]")), -1).toLower();
    if (name.endsWith(QLatin1StringView(".exe")))
        name.chop(4);
    if (name == QLatin1StringView("curl"))
        return {PasteResult::Kind::Curl, readCurl};
    if (name == QLatin1StringView("wscat"))
        return {PasteResult::Kind::Wscat, readWscat};
    if (name == QLatin1StringView("websocat"))
        return {PasteResult::Kind::Websocat, readWebsocat};
    return {};
}

// "npx wscat", "$ curl", "sudo docker run ... websocat": where the program stands.
qsizetype programIndex(const QStringList &words)
{
    constexpr qsizetype kFurthest = 8;
    for (qsizetype i = 0; i < std::min(words.size(), kFurthest); ++i) {
        if (programNamed(words.at(i)).read)
            return i;
    }
    return -1;
}

PasteResult commandResult(const Program &program, const QStringList &arguments)
{
    PasteResult result;
    result.kind = program.kind;
    const PastedFeed feed = program.read(arguments, result.problem);
    // A feed with a problem is taken out again by parsePaste(), which covers its secrets first.
    result.feeds.append(feed);
    return result;
}

PasteResult readCommand(const QString &text)
{
    const ShellWords line = shellWords(text);
    if (!line.problem.isEmpty())
        return refused(PasteResult::Kind::Nothing, line.problem);
    const qsizetype at = programIndex(line.words);
    // echo '{"op":"subscribe"}' | websocat wss://...
    const bool isPiped = at < 0 && line.rest.startsWith(u'|') &&
                         (line.words.value(0) == QLatin1StringView("echo") ||
                          line.words.value(0) == QLatin1StringView("printf"));
    if (isPiped) {
        const ShellWords second = shellWords(line.rest.mid(1).trimmed());
        const qsizetype place = programIndex(second.words);
        if (place >= 0 &&
            programNamed(second.words.at(place)).kind == PasteResult::Kind::Websocat) {
            // wscat's -x says the same in an option.
            const QStringList message{QStringLiteral("-x"), line.words.mid(1).join(u' ')};
            return commandResult({PasteResult::Kind::Websocat, readWebsocat},
                                 message + second.words.mid(place + 1));
        }
    }
    if (at < 0)
        return refused(PasteResult::Kind::Nothing,
                       QStringLiteral("This is not understood. Paste an address (wss, ws, https, "
                                      "http), a cURL, wscat or websocat command, a HAR file or a "
                                      "Feedscope config file."));
    const Program program = programNamed(line.words.at(at));
    PasteResult result = commandResult(program, line.words.mid(at + 1));
    if (!line.rest.isEmpty())
        result.ignored.append({QStringLiteral("The rest, from %1 on").arg(line.rest.at(0)),
                               QStringLiteral("It is another command; an address with & belongs "
                                              "into quotes.")});
    return result;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression kAddress(
        QStringLiteral(
            "^(?:(?:wss?|https?)://\\S+|[A-Za-z0-9.-]+(?:\\.[A-Za-z]{2,}|:[0-9]+)(?:/\\S*)?)$"),
        QRegularExpression::CaseInsensitiveOption);
    return kAddress.match(text).hasMatch();
}

PasteResult readAddressText(const QString &text)
{
    PasteResult result;
    result.kind = PasteResult::Kind::Url;
    PasteDraft draft;
    draft.setAddress(text);
    result.feeds.append(draft.finish(result.problem));
    return result;
}

// Secrets as dots. Where one cannot be found as it is written, or is too short to be told from
// other text, nothing of the text is shown.
QString maskedText(const QString &text, PasteResult::Kind kind, const QStringList &secrets)
{
    constexpr qsizetype kTellable = 4;
    const QString dots(10, QChar(0x2022));
    QString shown = text;
    for (const QString &secret : secrets) {
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret));
        const bool isFound = text.contains(secret) || text.contains(encoded);
        if (secret.size() < kTellable || !isFound)
            return (pasteKindName(kind) + QLatin1Char(' ') + dots).trimmed();
        shown.replace(secret, dots).replace(encoded, dots);
    }
    return shown;
}

QStringList coveredIn(PasteResult &result)
{
    QStringList all;
    for (PastedFeed &feed : result.feeds)
        all += std::exchange(feed.covered, {});
    return all;
}

} // namespace

QString pasteKindName(PasteResult::Kind kind)
{
    switch (kind) {
    case PasteResult::Kind::Url:
        return QStringLiteral("Address");
    case PasteResult::Kind::Curl:
        return QStringLiteral("cURL command");
    case PasteResult::Kind::Wscat:
        return QStringLiteral("wscat command");
    case PasteResult::Kind::Websocat:
        return QStringLiteral("websocat command");
    case PasteResult::Kind::Har:
        return QStringLiteral("HAR file");
    case PasteResult::Kind::ConfigFile:
        return QStringLiteral("Feedscope config file");
    case PasteResult::Kind::Nothing:
        break;
    }
    return {};
}

PasteResult parsePaste(const QString &text)
{
    if (text.size() > kMaxPasteBytes)
        return refused(PasteResult::Kind::Nothing,
                       QStringLiteral("This is longer than %1 MiB; save the part with the feed "
                                      "alone.")
                           .arg(kMaxPasteBytes / (1024 * 1024)));
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    PasteResult result = trimmed.startsWith(u'{') || trimmed.startsWith(u'[') ? readJson(trimmed)
                         : isAddress(trimmed) ? readAddressText(trimmed)
                                              : readCommand(trimmed);
    result.masked = maskedText(text, result.kind, coveredIn(result));
    if (!result.problem.isEmpty())
        result.feeds.clear();
    return result;
}

} // namespace feedscope
