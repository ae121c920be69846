#include "dashboardfeeds.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace feedscope;

class DashboardFeedsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString fileHolding(const QByteArray &json)
    {
        const QString path = m_folder.filePath(QStringLiteral("feeds.json"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
        return path;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void demoSavesNothing()
    {
        const DashboardFeeds demo = demoDashboardFeeds(QUrl(QStringLiteral("http://127.0.0.1:1")));
        QVERIFY(demo.ok());
        QVERIFY(!demo.feeds.isEmpty());
        QVERIFY(!demo.store);
        QVERIFY(demo.path.isEmpty());
    }

    void namedFileIsReadAndMayBeSaved()
    {
        const QString path =
            fileHolding("{\"version\":1,\"feeds\":[{\"id\":\"a\",\"url\":\"ws://h/\"}]}");
        const DashboardFeeds named = savedDashboardFeeds(path);
        QVERIFY(named.ok());
        QCOMPARE(named.feeds.size(), 1);
        QCOMPARE(named.path, path);
        QVERIFY(named.store);
    }

    void brokenFileIsReportedAndLeftAlone()
    {
        const QByteArray broken = "{\"version\":1,\"feeds\":[{\"id\":5}]}";
        const QString path = fileHolding(broken);
        const DashboardFeeds named = savedDashboardFeeds(path);
        QVERIFY(!named.ok());
        QVERIFY(!named.issues.isEmpty());
        QVERIFY(named.feeds.isEmpty());
        QVERIFY(!named.store);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), broken);
    }

    void namedFileThatIsNotThereIsAProblem()
    {
        const DashboardFeeds named =
            savedDashboardFeeds(m_folder.filePath(QStringLiteral("nowhere.json")));
        QVERIFY(!named.ok());
        QVERIFY(!named.store);
    }

    void anEmptyFolderTakesTheFeedsAndAFullOneGivesItsOwn()
    {
        FeedConfig feed;
        feed.id.value = QStringLiteral("a");
        feed.url = QUrl(QStringLiteral("ws://h/"));
        QTemporaryDir folder;
        const DashboardFeeds written = feedsKeptIn(folder.path(), {feed});
        QVERIFY2(written.ok(), qPrintable(written.problem));
        QCOMPARE(written.path, folder.filePath(QStringLiteral("feeds.json")));
        QVERIFY(written.store);
        QCOMPARE(written.store->load().feeds.first().id, feed.id);
        feed.id.value = QStringLiteral("b");
        const DashboardFeeds found = feedsKeptIn(folder.path(), {feed});
        QCOMPARE(found.feeds.first().id.value, QStringLiteral("a"));
        const DashboardFeeds nowhere = feedsKeptIn(QStringLiteral("/dev/null/folder"), {feed});
        QVERIFY(!nowhere.ok());
        QVERIFY(!nowhere.store);
    }

    void firstRunHasNoFeedsAndNoProblem()
    {
        QFile::remove(ConfigStore::defaultPath());
        const DashboardFeeds saved = savedDashboardFeeds({});
        QVERIFY2(saved.ok(), qPrintable(saved.problem));
        QVERIFY(saved.feeds.isEmpty());
        QVERIFY(saved.store);
    }
};

QTEST_GUILESS_MAIN(DashboardFeedsTest)
#include "tst_dashboardfeeds.moc"
