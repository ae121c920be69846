#include "autostart.h"

#include "wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Autostart)
};

#ifdef Q_OS_WIN

QSettings runKey()
{
    return {QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"),
            QSettings::NativeFormat};
}

bool isSet()
{
    return runKey().contains(QStringLiteral("Feedscope"));
}

QString write(bool on, const QString &program)
{
    QSettings run = runKey();
    if (on)
        run.setValue(QStringLiteral("Feedscope"),
                     QLatin1Char('"') + QDir::toNativeSeparators(program) + QLatin1Char('"'));
    else
        run.remove(QStringLiteral("Feedscope"));
    run.sync();
    return run.status() == QSettings::NoError
               ? QString()
               : Words::tr("Start with the system: the registry cannot be written.");
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

// A desktop switches an entry off by a line in it.
bool isSet()
{
    QFile file(filePath());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.read(65'536).toLower();
    return !text.contains("\nhidden=true") && !text.contains("\nx-gnome-autostart-enabled=false");
}

QString write(bool on, const QString &program)
{
    const QString path = filePath();
    const QString problem = Words::tr("Start with the system: %1 cannot be written: ").arg(path);
    if (!on)
        return !QFile::exists(path) || QFile::remove(path)
                   ? QString()
                   : problem + Words::tr("it cannot be removed.");
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return problem + Words::tr("its folder cannot be made.");
    const QString error = writeWhole(path, fileText(program).toUtf8());
    return error.isEmpty() ? QString() : problem + error;
}

#endif

} // namespace

QString autostartProgram()
{
    // Set by the AppImage runtime; the program's own path is gone with its mount.
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

bool startsWithSystem()
{
    return isSet();
}

QString setAutostart(bool on, const QString &program)
{
    return write(on, program);
}

} // namespace feedscope
