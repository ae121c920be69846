#include "configstore.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace feedscope;

static FeedConfig someFeed(const QString &id)
{
    FeedConfig feed;
    feed.id = {id};
    feed.url = QUrl(QStringLiteral("wss://a.test/f"));
    feed.transports = defaultLadder(feed.url);
    return feed;
}

static void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

class TestConfigStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString pathOf(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void savedFeedsLoadAgainEqual()
    {
        const ConfigStore store(pathOf("new/deep/feeds.json"));
        const QList<FeedConfig> feeds{someFeed(QStringLiteral("a")), someFeed(QStringLiteral("b"))};
        QCOMPARE(store.save(feeds), QString());
        const LoadedConfig loaded = store.load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.feeds, feeds);
        QCOMPARE(store.save({feeds.last()}), QString());
        QCOMPARE(store.load().feeds, QList{feeds.last()});
        QCOMPARE(QDir(pathOf("new/deep")).entryList(QDir::Files).size(), 1);
    }

    void missingFileIsSaidToBeMissing()
    {
        const LoadedConfig loaded = ConfigStore(pathOf("none.json")).load();
        QVERIFY(!loaded.ok());
        QVERIFY(!loaded.exists);
        QVERIFY(loaded.error.endsWith(QStringLiteral("none.json: there is no such file")));
    }

    void folderInPlaceOfTheFileIsAnErrorBothWays()
    {
        const ConfigStore store(m_folder.path());
        QVERIFY(store.load().error.contains(QStringLiteral("this is a folder")));
        QVERIFY(store.save({}).contains(QStringLiteral("this is a folder")));
    }

    void brokenFileIsKeptAndNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("syntax") << QByteArray("{\"version\": 1,");
        QTest::newRow("unknown key") << QByteArray("{\"version\": 1, \"feeds\": [], \"x\": 1}");
        QTest::newRow("newer version") << QByteArray("{\"version\": 2, \"feeds\": []}");
        QTest::newRow("empty") << QByteArray();
    }

    void brokenFileIsKeptAndNamed()
    {
        QFETCH(QByteArray, bytes);
        const QString path = pathOf("broken.json");
        put(path, bytes);
        const ConfigStore store(path);
        QVERIFY(!store.load().issues.isEmpty());
        const QString why = store.save({someFeed(QStringLiteral("a"))});
        QVERIFY2(
            why.contains(QStringLiteral("broken.json: not saved: the file there has errors and "
                                        "is kept as it is")),
            qPrintable(why));
        QCOMPARE(contents(path), bytes);
    }

    void feedsThatWouldNotReadBackAreNotSaved()
    {
        const QString path = pathOf("refused.json");
        const ConfigStore store(path);
        FeedConfig secret = someFeed(QStringLiteral("a"));
        secret.url = QUrl(QStringLiteral("wss://u:SECRET@a.test"));
        const QString why = store.save({secret});
        QVERIFY2(why.contains(QStringLiteral("/feeds/0/url: found a user name")), qPrintable(why));
        QVERIFY(!why.contains(QStringLiteral("SECRET")));
        FeedConfig binary = someFeed(QStringLiteral("a"));
        binary.endMarker = "\xFF";
        QVERIFY(store.save({binary}).contains(QStringLiteral("/feeds/0: holds something")));
        QVERIFY(store.save({someFeed(QStringLiteral("a")), someFeed(QStringLiteral("a"))})
                    .contains(QStringLiteral("already the id of /feeds/0")));
        QVERIFY(!QFile::exists(path));
    }

    void resumePointAndEmptyLadderDoNotHinderSaving()
    {
        FeedConfig feed = someFeed(QStringLiteral("a"));
        feed.lastEventId = "7";
        feed.transports.clear();
        QCOMPARE(ConfigStore(pathOf("resume.json")).save({feed}), QString());
    }

    void fileInPlaceOfTheFolderFailsWithText()
    {
        put(pathOf("plain"), "x");
        const QString why = ConfigStore(pathOf("plain/feeds.json")).save({});
        QVERIFY2(why.contains(QStringLiteral("its folder cannot be made")), qPrintable(why));
    }

    void readOnlyFolderFailsWithTextAndKeepsTheOldFile()
    {
#ifdef Q_OS_UNIX
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
#endif
        QDir(m_folder.path()).mkdir(QStringLiteral("locked"));
        const ConfigStore store(pathOf("locked/feeds.json"));
        QCOMPARE(store.save({}), QString());
        const QByteArray before = contents(store.path());
        QFile::setPermissions(pathOf("locked"), QFile::ReadOwner | QFile::ExeOwner);
        const QString why = store.save({someFeed(QStringLiteral("a"))});
        QFile::setPermissions(pathOf("locked"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(why.contains(QStringLiteral("not saved")));
        QCOMPARE(contents(store.path()), before);
    }

    void fullDiskFailsWithTextAndKeepsTheOldFile_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<int>("length");
        QTest::newRow("long file") << 4096 << 200'000;
        // All of it fits into the buffer, which meets the disk only when it is flushed.
        QTest::newRow("short file, some room") << 100 << 10;
        QTest::newRow("short file, no room") << 0 << 10;
    }
    void fullDiskFailsWithTextAndKeepsTheOldFile()
    {
        QFETCH(int, room);
        QFETCH(int, length);
#ifdef Q_OS_UNIX
        const ConfigStore store(pathOf("full.json"));
        QCOMPARE(store.save({someFeed(QStringLiteral("old"))}), QString());
        const QByteArray before = contents(store.path());
        FeedConfig big = someFeed(QStringLiteral("a"));
        big.subscribe = {QString(length, QLatin1Char('x'))};
        // A limit on the file size makes write() fail as a full disk does.
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        rlimit tiny = usual;
        tiny.rlim_cur = rlim_t(room);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tiny), 0);
        const QString why = store.save({big});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY2(why.contains(QStringLiteral("full.json: not saved: ")), qPrintable(why));
        QCOMPARE(contents(store.path()), before);
        QCOMPARE(store.save({big}), QString()); // there is room again
#else
        QSKIP("needs a limit on the file size");
#endif
    }

    void symbolicLinkStaysALink()
    {
        const QString target = pathOf("target.json");
        QCOMPARE(ConfigStore(target).save({}), QString());
        if (!QFile::link(target, pathOf("link.json")))
            QSKIP("no symbolic links here");
        if (!QFileInfo(pathOf("link.json")).isSymbolicLink())
            QSKIP("no symbolic links here");
        QCOMPARE(ConfigStore(pathOf("link.json")).save({someFeed(QStringLiteral("a"))}), QString());
        QVERIFY(QFileInfo(pathOf("link.json")).isSymbolicLink());
        QCOMPARE(ConfigStore(target).load().feeds.size(), 1);
    }

    void defaultPathIsInTheSettingsFolder()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString path = ConfigStore::defaultPath();
        QVERIFY(
            path.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)));
        QVERIFY(path.endsWith(QStringLiteral("/feeds.json")));
    }
};

QTEST_GUILESS_MAIN(TestConfigStore)
#include "tst_configstore.moc"
