#include "autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace feedscope;

class AutostartTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file() const
    {
        return m_folder.filePath(QStringLiteral("autostart/feedscope.desktop"));
    }
    QByteArray text() const
    {
        QFile entry(file());
        return entry.open(QIODevice::ReadOnly) ? entry.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("here it is the registry or the launch agents of the person who runs the tests");
#endif
    }
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    }

    void itIsSetAndTakenBack()
    {
        QVERIFY(!startsWithSystem());
        QCOMPARE(setAutostart(true, QStringLiteral("/opt/a $b/feed\"scope")), QString());
        QVERIFY(startsWithSystem());
        QVERIFY2(text().contains("\nExec=\"/opt/a \\\\$b/feed\\\\\"scope\"\n"), text().constData());
        QCOMPARE(setAutostart(false, {}), QString());
        QVERIFY(!startsWithSystem());
        QVERIFY(!QFile::exists(file()));
    }

    void anEntryThatTheDesktopSwitchedOffDoesNotStart_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("hidden") << QByteArray("Hidden=true\n");
        QTest::newRow("disabled") << QByteArray("X-GNOME-Autostart-enabled=false\n");
    }
    void anEntryThatTheDesktopSwitchedOffDoesNotStart()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(setAutostart(true, QStringLiteral("/f")), QString());
        QFile entry(file());
        QVERIFY(entry.open(QIODevice::Append));
        entry.write(line);
        entry.close();
        QVERIFY(!startsWithSystem());
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        qputenv("XDG_CONFIG_HOME", "/dev/null/nowhere");
        const QString problem = setAutostart(true, QStringLiteral("/f"));
        QVERIFY2(problem.startsWith(QStringLiteral("Start with the system: ")),
                 qPrintable(problem));
        QVERIFY(!startsWithSystem());
    }

    void anAppImageStartsItsImage()
    {
        qputenv("APPIMAGE", "/home/me/Feedscope.AppImage");
        QCOMPARE(autostartProgram(), QStringLiteral("/home/me/Feedscope.AppImage"));
        qunsetenv("APPIMAGE");
        QCOMPARE(autostartProgram(), QCoreApplication::applicationFilePath());
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "tst_autostart.moc"
