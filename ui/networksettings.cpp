#include "networksettings.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace feedscope {

bool openNetworkSettings()
{
#if defined(Q_OS_WIN)
    return QDesktopServices::openUrl(QUrl(QStringLiteral("ms-settings:network")));
#elif defined(Q_OS_MACOS)
    return QDesktopServices::openUrl(
        QUrl(QStringLiteral("x-apple.systempreferences:com.apple.preference.network")));
#else
    const std::pair<QString, QStringList> programs[] = {
        {QStringLiteral("gnome-control-center"), {QStringLiteral("network")}},
        {QStringLiteral("systemsettings"), {QStringLiteral("kcm_networkmanagement")}},
        {QStringLiteral("nm-connection-editor"), {}}};
    for (const auto &[name, arguments] : programs) {
        const QString program = QStandardPaths::findExecutable(name);
        if (!program.isEmpty() && QProcess::startDetached(program, arguments))
            return true;
    }
    return false;
#endif
}

} // namespace feedscope
