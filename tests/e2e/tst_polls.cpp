// Long poll and poll over a whole feed connection against the lab server: what a drop and the
// resume after it leave in the books.
#include "feedconnection.h"
#include "labserver.h"
#include "qtscheduler.h"
#include "recordingobserver.h"

#include <QTest>
#include <set>

using namespace feedscope;
using namespace feedscope::test;

namespace {

struct Run
{
    QtScheduler scheduler;
    RecordingObserver observer;
    LabServer lab{scheduler, {}};
    std::unique_ptr<FeedConnection> feed;

    void start(TransportKind kind, const QString &path)
    {
        QString error;
        QVERIFY2(lab.listen(QHostAddress(QHostAddress::LocalHost), 0, &error), qPrintable(error));
        FeedConfig config;
        config.id = {QStringLiteral("a")};
        config.url = QUrl(lab.baseUrl().toString() + path);
        config.transports = {kind};
        config.fields.sequence = QStringLiteral("/seq");
        config.backoff.base = Millis(50);
        config.pollInterval = Millis(100);
        feed = std::make_unique<FeedConnection>(
            config,
            FeedConnection::Environment{scheduler, observer, networkTransportFactory(), {}, 1});
        feed->start();
    }
    size_t reconnects() const
    {
        size_t count = 0;
        for (const StateChanged &change : observer.of<StateChanged>())
            count += change.to == FeedState::Reconnecting ? 1 : 0;
        return count;
    }
    bool addsUp() const
    {
        const Counters c = feed->counters();
        return c.received == c.delivered + c.duplicates + c.stale + c.dropped &&
               c.received == observer.messages.size();
    }
};

} // namespace

class TstPolls : public QObject
{
    Q_OBJECT

private slots:
    void longPollLosesAndDoublesNothingOverADrop()
    {
        Run run;
        run.start(TransportKind::LongPoll, QStringLiteral("/long-poll?rate=50&hold=2000"));
        QTRY_VERIFY(run.observer.messages.size() >= 10);
        for (size_t drops = 1; drops <= 2; ++drops) {
            const size_t before = run.observer.messages.size();
            run.lab.dropAll();
            QTRY_VERIFY(run.observer.messages.size() >= before + 20);
        }
        run.feed->stop();
        quint64 expected = *run.observer.messages.front().fields.sequence;
        for (const auto &message : run.observer.messages)
            QCOMPARE(*message.fields.sequence, expected++);
        QVERIFY(run.addsUp());
        QCOMPARE(run.feed->counters().duplicates, quint64(0));
        QCOMPARE(run.feed->counters().missing, quint64(0));
    }

    void pollDeliversABodyOnceOverADrop()
    {
        Run run;
        run.start(TransportKind::Poll, QStringLiteral("/poll?rate=4"));
        QTRY_VERIFY(run.observer.messages.size() >= 2);
        // A simulated drop cuts the attempt; the next one is a new transport.
        FaultSpec cut;
        cut.lasts = Millis(20);
        run.feed->setFault(cut);
        QTRY_VERIFY(run.reconnects() >= 1);
        const size_t before = run.observer.messages.size();
        QTRY_VERIFY(run.observer.messages.size() >= before + 3);
        run.feed->stop();
        std::set<quint64> seen;
        for (const auto &message : run.observer.messages)
            QVERIFY(seen.insert(*message.fields.sequence).second);
        QVERIFY(run.addsUp());
        QCOMPARE(run.feed->counters().duplicates, quint64(0));
    }
};

QTEST_GUILESS_MAIN(TstPolls)
#include "tst_polls.moc"
