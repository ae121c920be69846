#include "autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace feedscope {

namespace {

#ifdef Q_OS_WIN

QString write(bool on, const QString &program)
{
    QSettings run(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"),
        QSettings::NativeFormat);
    if (on)
        run.setValue(QStringLiteral("Feedscope"),
                     QLatin1Char('"') + QDir::toNativeSeparators(program) + QLatin1Char('"'));
    else
        run.remove(QStringLiteral("Feedscope"));
    run.sync();
    return run.status() == QSettings::NoError
               ? QString()
               : QStringLiteral("Start with the system: the registry cannot be written.");
}

#else

#ifdef Q_OS_MACOS

QString filePath()
{
    return QDir::home().filePath(QStringLiteral("Library/LaunchAgents/org.feedscope.plist"));
}

QString fileText(const QString &program)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<plist version=\"1.0\"><dict>\n"
                          "<key>Label</key><string>org.feedscope</string>\n"
                          "<key>ProgramArguments</key><array><string>%1</string></array>\n"
                          "<key>RunAtLoad</key><true/>\n"
                          "</dict></plist>\n")
        .arg(program.toHtmlEscaped());
}

#else

QString filePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(QStringLiteral("autostart/feedscope.desktop"));
}

// Exec's own quoting: inside quotes these four are escaped, and "%" is doubled everywhere.
QString quotedForExec(QString program)
{
    for (const QChar c : {u'\\', u'"', u'`', u'$'})
        program.replace(c, QStringLiteral("\\") + c);
    program.replace(u'\\', QStringLiteral("\\\\"));
    return QLatin1Char('"') + program.replace(u'%', QStringLiteral("%%")) + QLatin1Char('"');
}

QString fileText(const QString &program)
{
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=Feedscope\nExec=%1\n"
                          "Terminal=false\n")
        .arg(quotedForExec(program));
}

#endif

QString write(bool on, const QString &program)
{
    const QString path = filePath();
    const QString problem =
        QStringLiteral("Start with the system: %1 cannot be written: ").arg(path);
    if (!on)
        return !QFile::exists(path) || QFile::remove(path)
                   ? QString()
                   : problem + QStringLiteral("it cannot be removed.");
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return problem + QStringLiteral("its folder cannot be made.");
    QSaveFile file(path);
    const QByteArray bytes = fileText(program).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return problem + file.errorString();
    return {};
}

#endif

} // namespace

QString setAutostart(bool on, const QString &program)
{
    return write(on, program);
}

} // namespace feedscope
