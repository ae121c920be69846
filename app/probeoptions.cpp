#include "probeoptions.h"

#include "feedargument.h"
#include "optionvalue.h"
#include "probedraft.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace feedscope {

namespace {

const ProbeOption *optionNamed(QStringView name)
{
    for (const ProbeOption &option : probeOptionTable()) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

// Reads the arguments one after the other; stops at the first error.
class Reader
{
public:
    explicit Reader(const QStringList &arguments)
        : m_arguments(arguments)
    {
    }

    QString read()
    {
        while (m_next < m_arguments.size()) {
            const QString word = m_arguments.at(m_next++);
            QString error;
            if (m_onlyUrls || !word.startsWith(u'-'))
                m_urls << word;
            else if (word == QLatin1StringView("--"))
                m_onlyUrls = true;
            else if (word == QLatin1StringView("--help") || word == QLatin1StringView("-h"))
                m_help = true;
            else
                error = option(word);
            if (!error.isEmpty())
                return error;
        }
        return {};
    }

    const QStringList &urls() const { return m_urls; }
    bool help() const { return m_help; }
    ProbeDraft draft;

private:
    QString option(const QString &word)
    {
        const auto equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        const ProbeOption *known = name.startsWith(QLatin1StringView("--"))
                                       ? optionNamed(QStringView(name).mid(2))
                                       : nullptr;
        if (!known)
            return QStringLiteral("%1: no such option; see feedscope probe --help").arg(name);
        if (!known->repeatable && m_seen.contains(name))
            return QStringLiteral("%1: given twice, allowed: once").arg(name);
        m_seen.insert(name);
        const bool isSwitch = *known->value == '\0';
        if (isSwitch && equals >= 0)
            return QStringLiteral("%1: takes no value").arg(name);
        QString value;
        if (equals >= 0)
            value = word.mid(equals + 1);
        else if (!isSwitch && !takeValue(value))
            return QStringLiteral("%1: needs a value: %1 %2 (or %1=... when the value begins with "
                                  "--)")
                .arg(name, QLatin1StringView(known->value));
        const QString error = known->apply(draft, value);
        return error.isEmpty() ? QString() : name + QStringLiteral(": ") + error;
    }

    bool takeValue(QString &value)
    {
        if (m_next >= m_arguments.size() ||
            m_arguments.at(m_next).startsWith(QLatin1StringView("--")))
            return false;
        value = m_arguments.at(m_next++);
        return true;
    }

    const QStringList &m_arguments;
    qsizetype m_next = 0;
    bool m_onlyUrls = false;
    bool m_help = false;
    QStringList m_urls;
    QSet<QString> m_seen;
};

QString behaveLike(ProbeDraft &draft)
{
    if (!draft.behaveLike)
        return {};
    BackoffConfig &backoff = draft.common.backoff;
    const int attempts = std::exchange(backoff.maxAttempts, 0);
    if (backoff != BackoffConfig())
        return QStringLiteral("--behave-like: allowed without --backoff-base, --backoff-cap and "
                              "--jitter");
    backoff = presetBackoff(*draft.behaveLike);
    if (attempts > 0)
        backoff.maxAttempts = attempts;
    return {};
}

// Rules that bind several options.
QString checkTogether(ProbeDraft &draft)
{
    FeedConfig &common = draft.common;
    if (!common.body.isEmpty() && common.method != "POST")
        return QStringLiteral("--body: needs --method POST");
    if (common.tls.clientCert.isEmpty() != common.tls.clientKey.isEmpty())
        return QStringLiteral("--client-cert and --client-key: one needs the other");
    if (common.auth.refresh && common.auth.refresh->url.isEmpty())
        return QStringLiteral("--refresh-...: needs --refresh-url");
    if (common.auth.refresh)
        common.auth.kind = AuthConfig::Kind::Bearer;
    if (QString problem = behaveLike(draft); !problem.isEmpty())
        return problem;
    if (!draft.pollMaxGiven)
        common.pollMaxInterval = std::max(common.pollMaxInterval, common.pollInterval);
    if (common.pollMaxInterval < common.pollInterval)
        return QStringLiteral("--poll-max-interval: found %1, allowed: at least --poll-interval, "
                              "which is %2")
            .arg(common.pollMaxInterval.count())
            .arg(common.pollInterval.count());
    return {};
}

QString addFeeds(const QStringList &urls, ProbeDraft &draft)
{
    if (urls.isEmpty())
        return QStringLiteral("URL: none given; feedscope probe URL... [options]");
    QSet<QString> names;
    for (const QString &text : urls) {
        const auto argument = feedArgument(text);
        if (!argument.ok())
            return QStringLiteral("URL: ") + argument.error;
        if (names.contains(argument.value.name))
            return QStringLiteral("URL: two feeds are called \"%1\"; tell them apart with NAME=URL")
                .arg(argument.value.name);
        names.insert(argument.value.name);
        FeedConfig feed = draft.common;
        feed.id = FeedId{argument.value.name};
        feed.url = argument.value.url;
        feed.transports = draft.transport ? QList{*draft.transport} : defaultLadder(feed.url);
        draft.options.feeds << feed;
    }
    return {};
}

} // namespace

ParsedProbe parseProbeOptions(const QStringList &arguments)
{
    ParsedProbe parsed;
    Reader reader(arguments);
    parsed.error = reader.read();
    parsed.help = reader.help();
    if (parsed.help)
        parsed.error.clear();
    if (parsed.help || !parsed.error.isEmpty())
        return parsed;
    parsed.error = checkTogether(reader.draft);
    if (parsed.error.isEmpty())
        parsed.error = addFeeds(reader.urls(), reader.draft);
    parsed.options = reader.draft.options;
    return parsed;
}

QString probeHelp()
{
    QString text = QStringLiteral(
        "feedscope probe URL... [options]\n"
        "Watches feeds without a window and writes one JSON object per line to standard output.\n"
        "A URL is ws, wss, http or https; NAME=URL gives the feed a name. Several run side by "
        "side.\n\n");
    for (const ProbeOption &option : probeOptionTable()) {
        const QString left =
            QStringLiteral("  --%1 %2")
                .arg(QLatin1StringView(option.name), QLatin1StringView(option.value));
        text += left.leftJustified(28) + u' ' + QLatin1StringView(option.help) + u'\n';
    }
    text += QStringLiteral("\nKinds of faults and what they take (each ends by itself after 1h at "
                           "the latest):\n") +
            faultKindsHelp();
    text += QStringLiteral(
        "\nExit codes: 0 ended as asked, or the server ended the feed cleanly; 2 usage error;\n"
        "3 gave up before ever connecting; 4 permanent failure, or gave up after having been "
        "connected;\n130 and 143 ended by SIGINT and SIGTERM. Of several feeds the worst counts "
        "(4, then 3, then 0).\n");
    return text;
}

} // namespace feedscope
