#include "demofeeds.h"
#include "labaddress.h"
#include "labknobs.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace feedscope;

class TestDemoFeeds : public QObject
{
    Q_OBJECT

private slots:
    void eightFeedsWithAddressesTheLabAccepts()
    {
        const auto feeds = demoFeeds(QUrl(QStringLiteral("http://127.0.0.1:4711")));
        QCOMPARE(feeds.size(), 8);
        QSet<QString> ids;
        QSet<TransportKind> transports;
        for (const FeedConfig &feed : feeds) {
            ids.insert(feed.id.value);
            QVERIFY(!feed.name.isEmpty());
            QCOMPARE(feed.url.port(), 4711);
            QCOMPARE(parseLabKnobs(QUrlQuery(feed.url), 1).error, QByteArray());
            transports.insert(feed.transports.first());
            QCOMPARE(feed.fields.sequence, QStringLiteral("/seq"));
        }
        QCOMPARE(ids.size(), 8);
        QVERIFY(transports.size() >= 3); // the demo shows more than one way to reach a feed
    }

    void whatIsRecordedHasNoPortOfToday()
    {
        const QUrl base(QStringLiteral("http://127.0.0.1:4711"));
        QList<FeedConfig> feeds = demoFeeds(base);
        FeedConfig own = feeds.first();
        own.url = QUrl(QStringLiteral("https://feeds.example.com/own"));
        feeds.append(own);
        const QList<FeedConfig> recorded = withLabHost(feeds, base);
        for (qsizetype i = 0; i + 1 < recorded.size(); ++i) {
            QVERIFY(usesLab(recorded.at(i)));
            QCOMPARE(recorded.at(i).url.port(), -1);
        }
        QCOMPARE(recorded.last().url, own.url);
        QCOMPARE(withLabHost(feeds, QUrl()), feeds);
    }

    void everyCharacterIsThere()
    {
        LabKnobs seen;
        for (const FeedConfig &feed : demoFeeds(QUrl(QStringLiteral("http://127.0.0.1:1")))) {
            const LabKnobs knobs = parseLabKnobs(QUrlQuery(feed.url), 1).knobs;
            seen.feed.burst = qMax(seen.feed.burst, knobs.feed.burst);
            seen.feed.rate = qMin(seen.feed.rate, knobs.feed.rate);
            seen.feed.gap = qMax(seen.feed.gap, knobs.feed.gap);
            seen.feed.end = qMax(seen.feed.end, knobs.feed.end);
            seen.drop = qMax(seen.drop, knobs.drop);
            seen.silent = qMax(seen.silent, knobs.silent);
            seen.bearer = seen.bearer || knobs.bearer;
        }
        QVERIFY(seen.feed.burst > 1);
        QVERIFY(seen.feed.rate < 1);
        QVERIFY(seen.feed.gap > 0);
        QVERIFY(seen.feed.end > 0);
        QCOMPARE(seen.drop, Millis(30'000));
        QVERIFY(seen.silent > Millis(0));
        QVERIFY(seen.bearer);
    }
};

QTEST_GUILESS_MAIN(TestDemoFeeds)
#include "tst_demofeeds.moc"
