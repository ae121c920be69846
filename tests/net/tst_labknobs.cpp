#include "labknobs.h"

#include <QTest>

using namespace feedscope;

class TestLabKnobs : public QObject
{
    Q_OBJECT

private slots:
    void emptyQueryGivesTheDefaults()
    {
        const ParsedLabKnobs parsed = parseLabKnobs({}, 42);
        QCOMPARE(parsed.error, QByteArray());
        QCOMPARE(parsed.knobs.feed.seed, 42ULL);
        QCOMPARE(parsed.knobs.feed.rate, 1.0);
        QCOMPARE(parsed.knobs.feed.replay, 1000);
        QCOMPARE(parsed.knobs.hold, Millis(25'000));
        QCOMPARE(parsed.knobs.status, 0);
    }

    void everyKnobIsRead()
    {
        const ParsedLabKnobs parsed = parseLabKnobs(
            QUrlQuery(QStringLiteral(
                "rate=0.2&bytes=512&seed=7&topic=a,b-c&burst=5&gap=2&dup=3&reorder=4&replay=6&end=8"
                "&heartbeat=9&retry=10&close=4001@11&status=503&retryAfter=12&hold=13&auth=bearer"
                "&location=/b&ttl=14&slow=15&drop=16&silent=17&echo=1&subscribe=1&lastId=18")),
            1);
        QCOMPARE(parsed.error, QByteArray());
        const LabKnobs &knobs = parsed.knobs;
        const LabFeedKnobs feed{
            {QStringLiteral("a"), QStringLiteral("b-c")}, 7, 0.2, 512, 5, 2, 3, 4, 6, 8};
        QCOMPARE(knobs.feed, feed);
        QCOMPARE(knobs.heartbeat, Millis(9));
        QCOMPARE(knobs.retry, Millis(10));
        QCOMPARE(knobs.closeCode, 4001);
        QCOMPARE(knobs.closeAfter, 11);
        QCOMPARE(knobs.status, 503);
        QCOMPARE(knobs.retryAfter, 12);
        QCOMPARE(knobs.location, QByteArray("/b"));
        QCOMPARE(knobs.hold, Millis(13));
        QVERIFY(knobs.bearer);
        QCOMPARE(knobs.ttl, Millis(14));
        QCOMPARE(knobs.slow, Millis(15));
        QCOMPARE(knobs.drop, Millis(16));
        QCOMPARE(knobs.silent, Millis(17));
        QVERIFY(knobs.echo);
        QVERIFY(knobs.subscribe);
        QCOMPARE(knobs.lastId, QByteArray("18"));
    }

    void closeWithoutCodeIs1000()
    {
        const LabKnobs knobs = parseLabKnobs(QUrlQuery(QStringLiteral("close=5")), 1).knobs;
        QCOMPARE(knobs.closeCode, 1000);
        QCOMPARE(knobs.closeAfter, 5);
    }

    void everyKnobIsInTheTableOnce()
    {
        QStringList names;
        for (const LabKnob &knob : labKnobTable())
            names << QString::fromLatin1(knob.name);
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(names.size(), 25);
    }

    void badValueNamesTheKnobAndWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *query, const char *named) {
            QTest::newRow(query) << QString::fromLatin1(query) << QByteArray(named);
        };
        row("rate=0", "rate");
        row("rate=200001", "rate");
        row("rate=nan", "rate");
        row("rate=", "rate");
        row("bytes=-1", "bytes");
        row("bytes=4194305", "bytes");
        row("seed=x", "seed");
        row("topic=", "topic");
        row("topic=a,,b", "topic");
        row("topic=%22", "topic");
        row("burst=0", "burst");
        row("gap=1", "gap");
        row("reorder=1", "reorder");
        row("replay=1000001", "replay");
        row("close=4001@", "close");
        row("close=999@1", "close");
        row("close=0", "close");
        row("status=199", "status");
        row("auth=basic", "auth");
        row("ttl=0", "ttl");
        row("location=%0D%0ASet-Cookie:a", "location");
        row("hold=1.5", "hold");
        row("echo=yes", "echo");
        row("heartbeet=5", "heartbeet");
    }
    void badValueNamesTheKnobAndWhatIsAllowed()
    {
        QFETCH(QString, query);
        const QByteArray error = parseLabKnobs(QUrlQuery(query), 1).error;
        QFETCH(QByteArray, named);
        QVERIFY2(error.contains(named), error);
        QVERIFY2(error.contains("Allowed: "), error);
    }
};

QTEST_GUILESS_MAIN(TestLabKnobs)
#include "tst_labknobs.moc"
