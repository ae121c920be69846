#include "faultproxyoptions.h"

#include "issuetext.h"
#include "optionvalue.h"

namespace feedscope {

namespace {

QString readUpstream(FaultProxyOptions &options, const QString &value)
{
    options.upstream = QUrl(value, QUrl::StrictMode);
    static const QStringList kSchemes{QStringLiteral("http"), QStringLiteral("https"),
                                      QStringLiteral("ws"), QStringLiteral("wss")};
    const bool isGood = options.upstream.isValid() &&
                        kSchemes.contains(options.upstream.scheme()) &&
                        !options.upstream.host().isEmpty() && options.upstream.userInfo().isEmpty();
    if (isGood)
        return {};
    // Not quoted: there may be a password in it.
    return QStringLiteral("--upstream: allowed is an http, https, ws or wss URL with a host and "
                          "without user and password");
}

QString readControl(FaultProxyOptions &options, const QString &value)
{
    options.control = parseListenAddress(value);
    if (!options.control)
        return wrongListenAddress(QStringLiteral("--control"), value);
    if (options.control->address.isLoopback())
        return {};
    return QStringLiteral("--control: ") +
           foundAllowed(quoted(value), QStringLiteral("an address of this machine only, such as "
                                                      "127.0.0.1:0"));
}

// Empty: done.
QString readOption(FaultProxyOptions &options, const QString &option, const QString &value)
{
    if (option == QLatin1StringView("--listen")) {
        const auto listen = parseListenAddress(value);
        options.listen = listen.value_or(options.listen);
        return listen ? QString() : wrongListenAddress(option, value);
    }
    if (option == QLatin1StringView("--upstream"))
        return readUpstream(options, value);
    if (option == QLatin1StringView("--control"))
        return readControl(options, value);
    if (option == QLatin1StringView("--ca")) {
        options.caFile = value;
        return {};
    }
    if (option == QLatin1StringView("--fault")) {
        const FaultReading reading = parseFault(value);
        options.faults.append(reading.fault);
        return reading.error.isEmpty() ? QString() : QStringLiteral("--fault: ") + reading.error;
    }
    return QStringLiteral("There is no option %1. Allowed: --listen, --upstream, --fault, "
                          "--control, --ca, --help.")
        .arg(escaped(option));
}

} // namespace

FaultProxyOptions parseFaultProxyOptions(const QStringList &arguments)
{
    FaultProxyOptions options;
    if (arguments.contains(QStringLiteral("--help"))) {
        options.wantsHelp = true;
        return options;
    }
    for (qsizetype i = 0; i < arguments.size() && options.error.isEmpty(); ++i) {
        QString option = arguments.at(i);
        QString value;
        if (const qsizetype equals = option.indexOf(u'='); equals > 0) {
            value = option.mid(equals + 1);
            option.truncate(equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments.at(++i);
        }
        options.error = value.isEmpty() && option.startsWith(QLatin1StringView("--"))
                            ? QStringLiteral("%1 needs a value.").arg(escaped(option))
                            : readOption(options, option, value);
    }
    if (options.error.isEmpty() && options.upstream.isEmpty())
        options.error =
            QStringLiteral("--upstream URL is needed: the server the faults go before.");
    return options;
}

QString faultProxyHelp()
{
    return QStringLiteral(
               "feedscope fault-proxy --upstream URL [options]: puts faults between any client and "
               "its server\n"
               "  --upstream URL       http, https, ws or wss; its path goes before that of each "
               "request\n"
               "  --listen ADDR:PORT   where clients connect, plain http and ws; default "
               "127.0.0.1:0\n"
               "  --fault SPEC         KIND[,NAME=VALUE]...; repeatable; at=3s begins it later\n"
               "  --control ADDR:PORT  switches faults while it runs; on the loopback only\n"
               "  --ca FILE            trusts this certificate (PEM) of an https or wss server\n"
               "It prints the URL for clients, the same as ws, and the control's URL, then one "
               "JSON record a line\n"
               "as each fault goes on and off. Message faults act on WebSocket messages and on "
               "events of SSE streams.\n"
               "\n"
               "Control (JSON): GET /faults lists what is in force; POST /faults "
               "{\"kind\":\"latency\",\"ms\":200,\"for\":\"10s\"}\n"
               "adds one; PUT /faults [..] sets the whole list; DELETE /faults ends all, DELETE "
               "/faults/ID one.\n"
               "\n"
               "Kinds of faults and what they take (each ends by itself after 1h at the "
               "latest):\n") +
           faultKindsHelp();
}

} // namespace feedscope
