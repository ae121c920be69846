// The sections of the details pane that say what outages cost and whether the books add up.
#include "detailsfacts.h"
#include "detailspane.h"
#include "ledgerfacts.h"
#include "uifixtures.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

QString lines(const QList<Fact> &facts)
{
    QStringList list;
    for (const Fact &fact : facts)
        list << fact.label + QStringLiteral(": ") + fact.value;
    return list.join(QLatin1Char('\n')).replace(QChar(0x202F), QLatin1Char(' '));
}

LedgerRow outage()
{
    LedgerRow row;
    row.number = 2;
    row.start = ago(60);
    row.noticedAfter = seconds(5);
    row.end = ago(52.9);
    row.attempts = 3;
    row.firstId = "100";
    row.lastId = "101";
    row.missing = 40;
    row.recovered = 25;
    row.lost = 3;
    row.by = RecoveryMeans::LastEventId;
    return row;
}

std::shared_ptr<FeedSnapshot> feedWith(const LedgerRow &row)
{
    auto feed = makeFeed(QStringLiteral("orders-eu"));
    LedgerView ledger;
    ledger.rows = {row};
    LedgerRow skip;
    skip.kind = LedgerRow::Kind::Skip;
    skip.start = ago(10);
    skip.end = ago(10);
    ledger.rows.push_back(skip); // newer, but no outage
    ledger.counts.outages = 1;
    ledger.counts.skips = 1;
    feed->ledger = std::make_shared<LedgerView>(ledger);
    return feed;
}

Counters balanced()
{
    Counters c;
    c.received = 100;
    c.delivered = 90;
    c.duplicates = 7;
    c.stale = 2;
    c.dropped = 1;
    c.sequenced = 80;
    c.missing = 15;
    c.expected = 95;
    c.recovered = 25;
    c.lost = 3;
    return c;
}

QString sectionText(DetailsPane &pane, const char *name)
{
    const auto *section = pane.findChild<FactSection *>(QLatin1StringView(name));
    return section && !section->isHidden()
               ? section->text().replace(QChar(0x202F), QLatin1Char(' '))
               : QString();
}

} // namespace

class TestDetailsPane : public QObject
{
    Q_OBJECT

private slots:
    void lastOutageIsToldInFull()
    {
        const QString text = lines(lastOutageFacts(*feedWith(outage()), kNow));
        for (const char *line :
             {"Noticed after: 5.0 s", "Attempts: 3", "Back after: 2.1 s", "Last id before: 100",
              "First id after: 101", "Missed: 40", "Recovered: 25 of 40, by Last-Event-ID",
              "Still missing: 12", "Lost for good: 3"})
            QVERIFY2(text.contains(QLatin1StringView(line)), qPrintable(text));
        QVERIFY(text.startsWith(QStringLiteral("Began: ")));
        QVERIFY(text.contains(QStringLiteral("1 min ago")));
    }
    void whatIsNotKnownOfAnOutageIsSaidSo_data()
    {
        QTest::addColumn<double>("endedAgo");
        QTest::addColumn<bool>("sequenced");
        QTest::addColumn<QString>("missed");
        QTest::newRow("lasts") << -1.0 << true << QStringLiteral("not known yet");
        QTest::newRow("just back") << 1.0 << true << QStringLiteral("not known yet");
        QTest::newRow("settled") << 30.0 << true << QStringLiteral("unknown");
        QTest::newRow("no numbers") << 30.0 << false << QStringLiteral("n/a, no sequence field");
    }
    void whatIsNotKnownOfAnOutageIsSaidSo()
    {
        QFETCH(double, endedAgo);
        QFETCH(bool, sequenced);
        QFETCH(QString, missed);
        LedgerRow row = outage();
        row.missing.reset();
        row.end = endedAgo < 0 ? std::nullopt : std::optional(ago(endedAgo));
        auto feed = feedWith(row);
        feed->sequenced = sequenced;
        const QString text = lines(lastOutageFacts(*feed, kNow));
        QVERIFY2(text.contains(QStringLiteral("Missed: ") + missed), qPrintable(text));
        QCOMPARE(text.contains(QStringLiteral("not back yet")), endedAgo < 0);
        QVERIFY(!text.contains(QStringLiteral("Recovered")));
    }
    void noOutageIsNoSection()
    {
        QVERIFY(lastOutageFacts(*makeFeed(QStringLiteral("a")), kNow).isEmpty());
        QVERIFY(timesFacts(*makeFeed(QStringLiteral("a"))).isEmpty());
        QVERIFY(ledgerFacts({}, {}).isEmpty());
    }
    void timesAreMedianTailAndWorst()
    {
        auto feed = makeFeed(QStringLiteral("a"));
        feed->detect = {seconds(0.2), seconds(3), seconds(45), 12};
        feed->recover = {seconds(1), seconds(4), seconds(90), 11};
        const QString text = lines(timesFacts(*feed));
        QVERIFY2(text.contains(QStringLiteral("To notice, p50: 0.2 s, p95 3.0 s, max 45.0 s")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("To be back, p50: 1.0 s, p95 4.0 s, max 1 min 30.0")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("12")), qPrintable(text));
    }
    void ledgerTotalsAddUp()
    {
        LedgerView ledger;
        ledger.counts.outages = 4;
        ledger.counts.skips = 6;
        ledger.fallenOut = 9;
        Counters counters = balanced();
        counters.untracked = 11;
        counters.forgotten = 12;
        const QString text = lines(ledgerFacts(ledger, counters));
        for (const char *line :
             {"Outages: 4", "Gaps while connected: 6", "Missed: 40", "= Recovered: 25",
              "+ Still missing: 12", "+ Lost for good: 3", "Older, not listed: 9",
              "Not checked, too many streams: 11", "Ids forgotten, too many: 12"})
            QVERIFY2(text.contains(QLatin1StringView(line)), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("Simulated")));
    }
    void booksSayWhetherTheyAddUp_data()
    {
        QTest::addColumn<int>("received");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("they do") << 100 << 95 << QStringLiteral("\u2713 adds up");
        QTest::newRow("a message too many")
            << 103 << 95 << QStringLiteral("Does not add up: 3 unaccounted for");
        QTest::newRow("a message too few")
            << 99 << 95 << QStringLiteral("Does not add up: -1 unaccounted for");
        QTest::newRow("a number too many")
            << 100 << 97 << QStringLiteral("Does not add up: 2 numbers unaccounted for");
    }
    void booksSayWhetherTheyAddUp()
    {
        QFETCH(int, received);
        QFETCH(int, expected);
        QFETCH(QString, verdict);
        Counters counters = balanced();
        counters.received = quint64(received);
        counters.expected = quint64(expected);
        QCOMPARE(bookVerdict(counters), verdict);
        QCOMPARE(counters.addsUp(), verdict.endsWith(QStringLiteral("adds up")) && received == 100);
        const QString text = lines(bookFacts(counters, true));
        QVERIFY(text.contains(QStringLiteral("+ Missing, never arrived: 15")));
    }
    void sumsOfAllFeedsAddUpToo()
    {
        auto a = feedWith(outage());
        a->counters = balanced();
        auto b = makeFeed(QStringLiteral("b"));
        b->counters = balanced();
        const Counters sum = sumOf({a, b});
        QVERIFY(sum.addsUp());
        QCOMPARE(sum.received, quint64(200));
        QCOMPARE(sum.lost, quint64(6));
        QCOMPARE(ledgerSumOf({a, b}).counts.outages, quint64(1));
    }
    void paneShowsThemLiveAndForAllFeeds()
    {
        DetailsPane pane;
        pane.setTheme(Theme::dark());
        auto feed = feedWith(outage());
        feed->counters = balanced();
        feed->detect = {seconds(0.2), seconds(3), seconds(45), 1};
        pane.refresh(feed, {feed}, kNow);
        QVERIFY(sectionText(pane, "detailsBooks").contains(QStringLiteral("adds up")));
        QVERIFY(sectionText(pane, "detailsOutage").contains(QStringLiteral("Attempts: 3")));
        QVERIFY(sectionText(pane, "detailsTimes").contains(QStringLiteral("To notice")));
        QVERIFY(sectionText(pane, "detailsLedger").contains(QStringLiteral("Outages: 1")));
        auto off = std::make_shared<FeedSnapshot>(*feed);
        off->counters.delivered -= 2;
        pane.refresh(off, {off}, kNow);
        QVERIFY(sectionText(pane, "detailsBooks").contains(QStringLiteral("2 unaccounted")));
        pane.refresh(nullptr, {feed}, kNow);
        QVERIFY(sectionText(pane, "detailsOutage").isEmpty());
        QVERIFY(sectionText(pane, "detailsLedger").contains(QStringLiteral("Outages: 1")));
    }
    void tokenSaysHowLongItLasts_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("leftSeconds");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("alarming");
        using Phase = SignInState::Phase;
        QTest::newRow("long") << int(Phase::Valid) << 2'460 << QStringLiteral("in 41 min") << false;
        QTest::newRow("soon") << int(Phase::Valid) << 59 << QStringLiteral("in 59 s") << true;
        QTest::newRow("over") << int(Phase::Valid) << -1 << QStringLiteral("expired") << true;
        QTest::newRow("renewing") << int(Phase::Renewing) << 0 << QStringLiteral("being renewed")
                                  << false;
        QTest::newRow("person") << int(Phase::PersonNeeded) << 0 << QStringLiteral("sign in again")
                                << true;
    }
    void tokenSaysHowLongItLasts()
    {
        QFETCH(int, phase);
        QFETCH(int, leftSeconds);
        QFETCH(QString, text);
        QFETCH(bool, alarming);
        auto feed = makeFeed(QStringLiteral("a"));
        QVERIFY(!tokenFact(*feed, kNow));
        feed->signIn.phase = SignInState::Phase(phase);
        feed->signIn.expires = WallTime{feed->takenAtWall.msSinceEpoch + 1'000 * leftSeconds};
        const Fact fact = tokenFact(*feed, kNow).value();
        QVERIFY2(QString(fact.value).replace(QChar(0x202F), QLatin1Char(' ')).contains(text),
                 qPrintable(fact.value));
        QCOMPARE(fact.alarming, alarming);
    }
    void signInAgainIsTheFirstThingSaid()
    {
        auto feed = makeFeed(QStringLiteral("a"), DisplayState::Disconnected);
        feed->connection.stopCause = StopCause::SignIn;
        QVERIFY(nextStep(*feed, kNow).caption.contains(QStringLiteral("Sign in again")));
    }
};

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
