#include "programsettings.h"

#include "urlrules.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramSettings)
};

const QLatin1StringView kAutostart("program/startWithSystem");
const QLatin1StringView kProxy("network/proxy");
const QLatin1StringView kCa("network/ca");

bool isThisComputer(const QString &host)
{
    return host == QLatin1StringView("localhost") || host == QLatin1StringView("::1") ||
           host.startsWith(QLatin1StringView("127."));
}

} // namespace

ProgramSettings readProgramSettings(const SettingsStore &store)
{
    ProgramSettings settings;
    settings.autostart = store.value(kAutostart).toBool();
    settings.proxy = store.value(kProxy).toString();
    if (!problemOf(settings).isEmpty())
        settings.proxy.clear();
    settings.ca = store.value(kCa).toString();
    return settings;
}

void writeProgramSettings(SettingsStore &store, const ProgramSettings &settings)
{
    store.setValue(kAutostart, settings.autostart);
    store.setValue(kProxy, settings.proxy);
    store.setValue(kCa, settings.ca);
}

QString problemOf(const ProgramSettings &settings)
{
    if (!settings.proxy.isEmpty()) {
        const CheckedUrl proxy =
            checkUrl(settings.proxy, {QStringLiteral("http"), QStringLiteral("socks5")});
        if (!proxy.problem.isEmpty())
            return Words::tr("Proxy: %1").arg(proxy.problem);
    }
    if (!settings.ca.isEmpty() && !QFileInfo(settings.ca).isFile())
        return Words::tr("Certificate authority: there is no such file.");
    return {};
}

QList<FeedConfig> withDefaults(QList<FeedConfig> feeds, const ProgramSettings &settings)
{
    for (FeedConfig &feed : feeds) {
        if (feed.proxy.isEmpty() && !isThisComputer(feed.url.host()))
            feed.proxy = QUrl(settings.proxy);
        if (feed.tls.ca.isEmpty())
            feed.tls.ca = settings.ca;
    }
    return feeds;
}

} // namespace feedscope
