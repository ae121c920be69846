// readWscat() and readWebsocat(): the options that say something about a feed.
#include "pastecommand.h"

namespace feedscope {

namespace {

using Draft = PasteDraft;
using Option = CommandOption;
constexpr auto kNone = Option::Value::None;
constexpr auto kNeeded = Option::Value::Needed;

constexpr char kOutput[] = "It is about the program's own output.";

void takePing(Draft &draft, const QString &value)
{
    draft.setTimeout(QStringLiteral("Ping interval"), value, &FeedConfig::pingInterval);
}

void takeHeader(Draft &draft, const QString &value)
{
    draft.addHeader(value);
}

void takeOrigin(Draft &draft, const QString &value)
{
    draft.addHeader(QStringLiteral("Origin"), value);
}

void takeSubprotocol(Draft &draft, const QString &value)
{
    draft.addSubprotocols(value);
}

void takeUser(Draft &draft, const QString &value)
{
    draft.setUser(value);
}

void leaveOutPassphrase(Draft &draft, const QString &value)
{
    draft.cover(value);
    draft.ignore(QStringLiteral("Passphrase"),
                 QStringLiteral("Keys with a passphrase cannot be used; it was not kept."));
}

const Option kWscat[] = {
    {"--connect", "-c", kNeeded, [](Draft &d, const QString &v) { d.setAddress(v); }, nullptr},
    {"--header", "-H", kNeeded, takeHeader, nullptr},
    {"--auth", nullptr, kNeeded, takeUser, nullptr},
    {"--origin", "-o", kNeeded, takeOrigin, nullptr},
    {"--subprotocol", "-s", kNeeded, takeSubprotocol, nullptr},
    {"--execute", "-x", kNeeded, [](Draft &d, const QString &v) { d.addSubscribe(v); }, nullptr},
    {"--proxy", nullptr, kNeeded, [](Draft &d, const QString &v) { d.setProxy(v); }, nullptr},
    {"--ca", nullptr, kNeeded, [](Draft &d, const QString &v) { d.config().tls.ca = v; }, nullptr},
    {"--no-check", "-n", kNone, nullptr, Option::kInsecure},
    {"--cert", nullptr, kNeeded, nullptr, Option::kCertificate},
    {"--key", nullptr, kNeeded, nullptr, Option::kCertificate},
    {"--passphrase", nullptr, kNeeded, leaveOutPassphrase, nullptr},
    {"--listen", "-l", kNeeded, nullptr, "Feedscope watches feeds; it does not serve them."},
    {"--host", nullptr, kNeeded, nullptr, "The host is that of the address."},
    {"--protocol", "-p", kNeeded, nullptr, "WebSocket has one version in use, 13."},
    {"--location", "-L", kNone, nullptr, "An upgrade is not redirected; use the final address."},
    {"--wait", "-w", kNeeded, nullptr, "A feed has no end."},
    {"--show-ping-pong", "-P", kNone, nullptr, kOutput},
    {"--no-color", nullptr, kNone, nullptr, kOutput},
    {"--slash", nullptr, kNone, nullptr, kOutput},
};

const Option kWebsocat[] = {
    {"--header", "-H", kNeeded, takeHeader, nullptr},
    {"--execute", "-x", kNeeded, [](Draft &d, const QString &v) { d.addSubscribe(v); }, nullptr},
    {"--basic-auth", nullptr, kNeeded, takeUser, nullptr},
    {"--origin", nullptr, kNeeded, takeOrigin, nullptr},
    {"--protocol", nullptr, kNeeded, takeSubprotocol, nullptr},
    {"--ws-c-uri", nullptr, kNeeded, [](Draft &d, const QString &v) { d.setAddress(v); }, nullptr},
    {"--ping-interval", nullptr, kNeeded, takePing, nullptr},
    {"--ping-timeout", nullptr, kNeeded,
     [](Draft &d, const QString &v) {
         d.setTimeout(QStringLiteral("Heartbeat timeout"), v, &FeedConfig::heartbeatTimeout);
     },
     nullptr},
    {"--insecure", "-k", kNone, nullptr, Option::kInsecure},
    {"--client-pkcs12-der", nullptr, kNeeded, nullptr, Option::kCertificate},
    {"--client-pkcs12-passwd", nullptr, kNeeded, leaveOutPassphrase, nullptr},
    {"--text", "-t", kNone, Option::understood, nullptr},
    {"--binary", "-b", kNone, nullptr, "Feedscope shows text and binary messages alike."},
    {"--no-close", "-n", kNone, Option::understood, nullptr},
    {"--exit-on-eof", "-E", kNone, Option::understood, nullptr},
    {"--unidirectional", "-u", kNone, Option::understood, nullptr},
    {"--unidirectional-reverse", "-U", kNone, Option::understood, nullptr},
    {"--one-message", "-1", kNone, nullptr, "A feed has no end."},
    {"--verbose", "-v", kNone, nullptr, kOutput},
    {"--quiet", "-q", kNone, nullptr, kOutput},
    {"--jsonrpc", nullptr, kNone, nullptr, "Feedscope sends the subscribe messages as they are."},
};

PastedFeed readWith(std::span<const CommandOption> options, const QStringList &arguments,
                    QString &problem)
{
    PasteDraft draft;
    draft.setTransport(TransportKind::WebSocket, {});
    readOptions(arguments, options, draft, [&draft](const QString &word) {
        if (word != QLatin1StringView("-"))
            draft.setAddress(
                word.contains(QLatin1StringView("://")) ? word : QStringLiteral("ws://") + word);
    });
    return draft.finish(problem);
}

} // namespace

PastedFeed readWscat(const QStringList &arguments, QString &problem)
{
    return readWith(kWscat, arguments, problem);
}

PastedFeed readWebsocat(const QStringList &arguments, QString &problem)
{
    return readWith(kWebsocat, arguments, problem);
}

} // namespace feedscope
