// Many feeds of one origin at once.
#include "hubrig.h"

#include "labserver.h"

#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kFeeds = 50;
constexpr int kPatienceMs = 30'000;

} // namespace

class ManyFeedsTest : public QObject
{
    Q_OBJECT

private slots:
    // Qt opens no more than six HTTP connections per host and manager.
    void fiftyFeedsOfOneOriginAllStream_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("one I/O thread") << 1;
        QTest::newRow("three I/O threads") << 3;
    }
    void fiftyFeedsOfOneOriginAllStream()
    {
        QFETCH(int, threads);
        QtScheduler scheduler;
        LabServer lab(scheduler, {});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        HubRig rig(threads);
        QList<FeedConfig> feeds;
        for (int i = 0; i < kFeeds; ++i)
            feeds << HubRig::feed(
                QString::number(i),
                QUrl(lab.baseUrl().toString() + QStringLiteral("/sse?rate=20&seed=%1").arg(i)));
        rig.hub.applyConfig(feeds);
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.observer.all(kFeeds, [](const auto &told) { return told.messages >= 10; }),
            kPatienceMs);
        QVERIFY(rig.observer.all(
            kFeeds, [](const auto &told) { return told.state() == FeedState::Connected; }));
        rig.hub.shutdown();
        for (const FeedConfig &feed : feeds) {
            const Counters counters = rig.observer.counters(feed.id);
            QCOMPARE(unbalanced(counters), QString());
            QCOMPARE(counters.attempts, quint64(1));
            QCOMPARE(counters.missing + counters.duplicates, quint64(0));
        }
    }
};

QTEST_GUILESS_MAIN(ManyFeedsTest)
#include "tst_manyfeeds.moc"
