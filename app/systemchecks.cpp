#include "systemchecks.h"

#include "dashboardloader.h"

#include <QDir>
#include <QPluginLoader>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryFile>

namespace feedscope {

namespace {

using Kind = CheckOutcome::Kind;

// "libqxcb.so" and "qxcb.dll" are the file of "xcb"; so are those of its variants, as in
// "libqwayland-egl.so" of "wayland".
bool isFileOf(const QString &file, const QString &name)
{
    const QString base = file.section(u'.', 0, 0);
    const QString plugin = base.startsWith(QLatin1StringView("lib")) ? base.mid(3) : base;
    const QString wanted = u'q' + name;
    return plugin == wanted || plugin.startsWith(wanted + u'-');
}

} // namespace

QStringList wantedPlatforms()
{
    if (const QString chosen = qEnvironmentVariable("QT_QPA_PLATFORM"); !chosen.isEmpty()) {
        QStringList names;
        for (const QString &part : chosen.split(u';', Qt::SkipEmptyParts))
            names << part.section(u':', 0, 0);
        return names;
    }
#if defined(Q_OS_WIN)
    return {QStringLiteral("windows")};
#elif defined(Q_OS_MACOS)
    return {QStringLiteral("cocoa")};
#else
    return {QStringLiteral("xcb"), QStringLiteral("wayland")};
#endif
}

CheckOutcome checkPlugin(const QString &folder, const QStringList &names, const QStringList &paths,
                         const CheckOutcome &without)
{
    QString problem;
    for (const QString &name : names) {
        for (const QString &path : paths) {
            const QDir dir(path + u'/' + folder);
            for (const QString &file : dir.entryList(QDir::Files, QDir::Name)) {
                if (!isFileOf(file, name))
                    continue;
                QPluginLoader loader(dir.filePath(file));
                if (loader.load())
                    return {Kind::Ok, dir.filePath(file)};
                problem = loader.errorString();
            }
        }
    }
    if (problem.isEmpty())
        return without;
    return {Kind::Failed, problem + QStringLiteral(". Install what it misses, or install Feedscope "
                                                   "again.")};
}

CheckOutcome checkDashboard(const QStringList &folders)
{
    const DashboardModule module = loadDashboard(folders);
    if (module.main)
        return {Kind::Ok, QStringLiteral("it loads")};
    return {Kind::Failed, module.error};
}

CheckOutcome checkTlsBackend()
{
    if (QSslSocket::supportsSsl())
        return {Kind::Ok, QStringLiteral("%1, %2").arg(QSslSocket::activeBackend(),
                                                       QSslSocket::sslLibraryVersionString())};
    return {Kind::Failed,
            QStringLiteral("Qt has no TLS here, so https and wss feeds cannot be watched. Install "
                           "its TLS plugin and %1 or a later one of the same series.")
                .arg(QSslSocket::sslLibraryBuildVersionString())};
}

CheckOutcome checkAuthorities()
{
    const qsizetype known = QSslConfiguration::systemCaCertificates().size();
    if (known > 0)
        return {Kind::Ok, QStringLiteral("%1 of the system").arg(known)};
    return {Kind::NotAvailable,
            QStringLiteral("The system has none, so https and wss feeds are refused unless they "
                           "name their own (--ca, tls.ca). Install ca-certificates.")};
}

CheckOutcome checkFolder(const QString &folder)
{
    const QString wanted = QDir::cleanPath(folder);
    QString there = wanted;
    while (!QFileInfo::exists(there) && there != QFileInfo(there).path())
        there = QFileInfo(there).path();
    QTemporaryFile file(there + QStringLiteral("/feedscope-selftest-XXXXXX"));
    if (file.open() && file.write("x") == 1 && file.flush())
        return {Kind::Ok, there == wanted
                              ? wanted
                              : QStringLiteral("%1, made when it is needed").arg(wanted)};
    return {Kind::Failed,
            QStringLiteral("%1 cannot be written to (%2). Give your account the right to, or free "
                           "some space.")
                .arg(there, file.errorString())};
}

} // namespace feedscope
