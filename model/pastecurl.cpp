// readCurl(): the options of curl(1) that say something about a feed, and why the others do not
// count.
#include "pastecommand.h"

#include <iterator>

namespace feedscope {

namespace {

using Draft = PasteDraft;
using Option = CommandOption;
constexpr auto kNone = Option::Value::None;
constexpr auto kNeeded = Option::Value::Needed;

constexpr char kOutput[] = "It is about curl's own output.";
constexpr char kOwnTiming[] = "Feedscope has its own limits and backoff.";
constexpr char kFiles[] = "Feedscope sends no files.";

void takeData(Draft &draft, const QString &value)
{
    if (value.startsWith(u'@'))
        draft.ignore(QStringLiteral("-d %1").arg(value),
                     QStringLiteral("It names a file, which Feedscope does not read; paste what "
                                    "stands in it."));
    else
        draft.addBody(value);
}

void takeRawData(Draft &draft, const QString &value)
{
    draft.addBody(value);
}

void takeEncodedData(Draft &draft, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    if (equals < 0 && value.contains(u'@'))
        return takeData(draft, QStringLiteral("@"));
    const QString name = equals > 0 ? value.left(equals + 1) : QString();
    const QString plain = value.mid(equals + 1);
    draft.addBody(name + QString::fromLatin1(QUrl::toPercentEncoding(plain)));
}

void takeJson(Draft &draft, const QString &value)
{
    takeData(draft, value);
    draft.addHeader(QStringLiteral("Content-Type"), QStringLiteral("application/json"));
}

void takeHeader(Draft &draft, const QString &value)
{
    if (value.startsWith(u'@'))
        draft.ignore(QStringLiteral("-H %1").arg(value),
                     QStringLiteral("It names a file, which Feedscope does not read."));
    else
        draft.addHeader(value);
}

void leaveOutProxyUser(Draft &draft, const QString &value)
{
    draft.cover(value);
    draft.ignore(QStringLiteral("-U"),
                 QStringLiteral("Feedscope uses proxies that ask for no user name; it was not "
                                "kept."));
}

const Option kOptions[] = {
    {"--header", "-H", kNeeded, takeHeader, nullptr},
    {"--url", nullptr, kNeeded, [](Draft &d, const QString &v) { d.setAddress(v); }, nullptr},
    {"--request", "-X", kNeeded, [](Draft &d, const QString &v) { d.setMethod(v); }, nullptr},
    {"--data", "-d", kNeeded, takeData, nullptr},
    {"--data-ascii", nullptr, kNeeded, takeData, nullptr},
    {"--data-binary", nullptr, kNeeded, takeData, nullptr},
    {"--data-raw", nullptr, kNeeded, takeRawData, nullptr},
    {"--data-urlencode", nullptr, kNeeded, takeEncodedData, nullptr},
    {"--json", nullptr, kNeeded, takeJson, nullptr},
    {"--get", "-G", kNone, [](Draft &d, const QString &) { d.sendBodyAsQuery(); }, nullptr},
    {"--user", "-u", kNeeded, [](Draft &d, const QString &v) { d.setUser(v); }, nullptr},
    {"--oauth2-bearer", nullptr, kNeeded, [](Draft &d, const QString &v) { d.setBearer(v); },
     nullptr},
    {"--cookie", "-b", kNeeded, [](Draft &d, const QString &v) { d.setCookies(v); }, nullptr},
    {"--user-agent", "-A", kNeeded,
     [](Draft &d, const QString &v) { d.addHeader(QStringLiteral("User-Agent"), v); }, nullptr},
    {"--referer", "-e", kNeeded,
     [](Draft &d, const QString &v) { d.addHeader(QStringLiteral("Referer"), v); }, nullptr},
    {"--proxy", "-x", kNeeded, [](Draft &d, const QString &v) { d.setProxy(v); }, nullptr},
    {"--cacert", nullptr, kNeeded, [](Draft &d, const QString &v) { d.config().tls.ca = v; },
     nullptr},
    {"--connect-timeout", nullptr, kNeeded,
     [](Draft &d, const QString &v) {
         d.setTimeout(QStringLiteral("Connect timeout"), v, &FeedConfig::connectTimeout);
     },
     nullptr},
    {"--http2", nullptr, kNone, [](Draft &d, const QString &) { d.config().http2 = true; },
     nullptr},
    {"--no-buffer", "-N", kNone, Option::understood, nullptr},
    {"--location", "-L", kNone, Option::understood, nullptr},
    {"--http1.1", nullptr, kNone, Option::understood, nullptr},
    {"--insecure", "-k", kNone, nullptr, Option::kInsecure},
    {"--proxy-insecure", nullptr, kNone, nullptr, Option::kInsecure},
    {"--compressed", nullptr, kNone, nullptr,
     "Streams are read uncompressed, so that nothing waits in a compressor."},
    {"--cert", "-E", kNeeded, nullptr, Option::kCertificate},
    {"--key", nullptr, kNeeded, nullptr, Option::kCertificate},
    {"--proxy-user", "-U", kNeeded, leaveOutProxyUser, nullptr},
    {"--max-time", "-m", kNeeded, nullptr, "A feed has no end."},
    {"--retry", nullptr, kNeeded, nullptr, kOwnTiming},
    {"--retry-delay", nullptr, kNeeded, nullptr, kOwnTiming},
    {"--retry-max-time", nullptr, kNeeded, nullptr, kOwnTiming},
    {"--keepalive-time", nullptr, kNeeded, nullptr, kOwnTiming},
    {"--limit-rate", nullptr, kNeeded, nullptr, kOwnTiming},
    {"--silent", "-s", kNone, nullptr, kOutput},
    {"--show-error", "-S", kNone, nullptr, kOutput},
    {"--verbose", "-v", kNone, nullptr, kOutput},
    {"--include", "-i", kNone, nullptr, kOutput},
    {"--fail", "-f", kNone, nullptr, kOutput},
    {"--output", "-o", kNeeded, nullptr, kOutput},
    {"--dump-header", "-D", kNeeded, nullptr, kOutput},
    {"--write-out", "-w", kNeeded, nullptr, kOutput},
    {"--cookie-jar", "-c", kNeeded, nullptr, "Feedscope keeps no cookies."},
    {"--globoff", "-g", kNone, Option::understood, nullptr},
    {"--form", "-F", kNeeded, nullptr, kFiles},
    {"--upload-file", "-T", kNeeded, nullptr, kFiles},
    {"--head", "-I", kNone, nullptr, "A feed has a body, which HEAD asks not to be sent."},
    {"--resolve", nullptr, kNeeded, nullptr, "Names are resolved by the system."},
    {"--interface", nullptr, kNeeded, nullptr, "The system chooses the way."},
    {"--ipv4", "-4", kNone, nullptr, "The system chooses the address."},
    {"--ipv6", "-6", kNone, nullptr, "The system chooses the address."},
};

} // namespace

PastedFeed readCurl(const QStringList &arguments, QString &problem)
{
    PasteDraft draft;
    readOptions(arguments, kOptions, draft,
                [&draft](const QString &word) { draft.setAddress(word); });
    return draft.finish(problem);
}

} // namespace feedscope
