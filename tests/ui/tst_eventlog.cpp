#include "eventlogmodel.h"
#include "eventlogview.h"
#include "eventtext.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace feedscope;

class TestEventLog : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static FeedEvent event(FeedEventBody body)
    {
        return {FeedId{s("orders-eu")}, Instant(), {1'763'645'477'000}, std::move(body)};
    }
    static std::vector<FeedEvent> notices(int count)
    {
        std::vector<FeedEvent> events;
        for (int i = 0; i < count; ++i)
            events.push_back(event(Notice{QString::number(i)}));
        return events;
    }

private slots:
    void aLossNamesTheReasonAndTheNextTry()
    {
        StateChanged change;
        change.from = FeedState::Connected;
        change.to = FeedState::Reconnecting;
        change.error = {ErrorKind::Refused, 0, {}, {}};
        change.retryIn = Millis(4200);
        const QString text = eventText(event(change));
        QVERIFY(text.startsWith(s("Connection lost.")));
        QVERIFY(text.contains(describe(change.error)));
        QVERIFY2(text.contains(s("Next try in 4.2")), qPrintable(text));
    }
    void aGapSaysHowManyAreMissing()
    {
        QCOMPARE(eventText(event(GapFound{{}, 5, 9, 4})), s("Gap: 4 missing, expected 5, got 9."));
    }
    void everyKindOfEventHasWords()
    {
        const FeedEventBody bodies[] = {
            StateChanged(), FreshnessChanged(),  GapFound(), DuplicateSeen(), OutOfOrderSeen(),
            Recovered(),    SequenceRestarted(), FellBack(), FaultChanged(),  Notice{s("n")}};
        for (const auto &body : bodies)
            QVERIFY(!eventText(event(body)).isEmpty());
    }
    void simulatedEventsAreMarked()
    {
        StateChanged change;
        change.simulated = true;
        QVERIFY(isSimulatedEvent(event(change)));
        QVERIFY(isSimulatedEvent(event(FaultChanged{s("network-drop"), true})));
        QVERIFY(!isSimulatedEvent(event(GapFound())));
    }
    void newestComesFirstInOneInsertionPerBatch()
    {
        EventLogModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.append(notices(3), 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(0, EventLogModel::What).data().toString(), s("2"));
        QCOMPARE(model.index(2, EventLogModel::What).data().toString(), s("0"));
    }
    void theRingKeepsTheNewestAndCountsTheRest()
    {
        EventLogModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.append(notices(EventLogModel::kMaxRows), 0);
        model.append(notices(5), 0);
        QCOMPARE(model.rowCount(), EventLogModel::kMaxRows);
        QCOMPARE(model.leftBehind(), quint64(5));
        QCOMPARE(model.index(0, EventLogModel::What).data().toString(), s("4"));
        model.append(notices(EventLogModel::kMaxRows + 7), 0);
        QCOMPARE(model.rowCount(), EventLogModel::kMaxRows);
    }
    void whatTheJournalDroppedIsALine()
    {
        EventLogModel model;
        model.append({}, 12);
        QVERIFY(model.index(0, EventLogModel::What).data().toString().contains(s("12")));
    }
    void theFilterFindsText()
    {
        EventLogModel model;
        model.append(notices(20), 0);
        EventLogView view(model);
        view.setFilter(s("17"));
        QVERIFY(view.shownRows() >= 1);
        view.setFilter(s("nothing like it"));
        QCOMPARE(view.shownRows(), 0);
        view.setFilter({});
        QCOMPARE(view.shownRows(), 20);
    }
    void simulatedEventsAndOtherFeedsCanBeLeftOut()
    {
        EventLogModel model;
        FeedEvent other = event(Notice{s("other")});
        other.feed = FeedId{s("orders-us")};
        model.append({event(Notice{s("real")}), event(FaultChanged{s("drop"), true}), other}, 0);
        EventLogView view(model);
        view.findChild<QCheckBox *>(s("showSimulated"))->setChecked(false);
        QCOMPARE(view.shownRows(), 2);
        auto *only = view.findChild<QCheckBox *>(s("onlySelectedFeed"));
        view.setSelectedFeed({});
        QVERIFY(!only->isEnabled());
        view.setSelectedFeed(FeedId{s("orders-us")});
        only->setChecked(true);
        QCOMPARE(view.shownRows(), 1);
        view.setSelectedFeed(FeedId{s("orders-eu")});
        QCOMPARE(view.shownRows(), 1);
        only->setChecked(false);
        QCOMPARE(view.shownRows(), 2);
    }
    void savedAreTheEventsShownOldestFirst()
    {
        EventLogModel model;
        model.append(notices(3), 0);
        model.setName(FeedId{s("orders-eu")}, s("Orders, EU"));
        QTemporaryDir dir;
        EventLogView view(model);
        view.setAskFile([&](const QString &, const std::function<void(const QString &)> &ok) {
            ok(dir.filePath(s("events.csv")));
        });
        view.findChild<QToolButton *>(s("saveEvents"))->click();
        QTRY_VERIFY(view.result().startsWith(s("3 events saved to ")));
        QFile file(dir.filePath(s("events.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), QByteArray("at,feed,name,simulated,trouble,what\r\n"));
        QCOMPARE(file.readLine(),
                 QByteArray("2025-11-20T13:31:17.000Z,orders-eu,\"Orders, EU\",false,false,0\r\n"));
    }
};

QTEST_MAIN(TestEventLog)
#include "tst_eventlog.moc"
