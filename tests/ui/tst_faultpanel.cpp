#include "bigswitch.h"
#include "faultdock.h"
#include "faultedit.h"
#include "faultkindlist.h"
#include "faultkindrow.h"
#include "faultpanel.h"
#include "faultpanelcontent.h"
#include "faultrules.h"
#include "faultwords.h"
#include "feedtable.h"
#include "mainwindow.h"
#include "segmentbar.h"
#include "uifixtures.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

FaultSpec fault(FaultKind kind, Millis lasts = std::chrono::seconds(60))
{
    FaultSpec spec;
    spec.kind = kind;
    spec.lasts = lasts;
    return spec;
}

std::shared_ptr<FeedSnapshot> simulated(const QString &name, const FaultSpec &spec)
{
    auto feed = makeFeed(name);
    feed->faults = {spec};
    return feed;
}

// The panel with what it asked for.
struct Desk
{
    FaultPanel panel;
    QList<std::pair<FaultSpec, QList<FeedId>>> wanted;
    QList<QList<FeedId>> ended;

    explicit Desk(QList<std::shared_ptr<FeedSnapshot>> feeds = {makeFeed(s("a")), makeFeed(s("b"))})
    {
        QObject::connect(&panel, &FaultPanel::faultWanted, &panel,
                         [this](const FaultSpec &spec, const QList<FeedId> &targets) {
                             wanted.append({spec, targets});
                         });
        QObject::connect(&panel, &FaultPanel::endWanted, &panel,
                         [this](const QList<FeedId> &targets) { ended.append(targets); });
        refresh(feeds);
    }
    void refresh(const QList<std::shared_ptr<FeedSnapshot>> &feeds, Instant now = kNow)
    {
        panel.refresh({feeds.begin(), feeds.end()}, now);
    }
    BigSwitch &button() { return *panel.findChild<BigSwitch *>(); }
    const FaultSwitchText &text() { return panel.findChild<FaultSwitch *>()->text(); }
    SegmentBar &bar(const char *name) { return *panel.findChild<SegmentBar *>(s(name)); }
    FaultKindRow &row(FaultKind kind) { return panel.findChild<FaultKindList *>()->row(kind); }
    QList<FeedId> ids(std::initializer_list<const char *> names)
    {
        QList<FeedId> all;
        for (const char *name : names)
            all.append(FeedId{s(name)});
        return all;
    }
};

} // namespace

class TestFaultPanel : public QObject
{
    Q_OBJECT

private slots:
    void theSwitchDropsTheSelectedFeedForAMinute()
    {
        Desk desk;
        desk.panel.setSelected(FeedId{s("b")});
        desk.button().click();
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.wanted.first().first, fault(FaultKind::NetworkDrop));
        QCOMPARE(desk.wanted.first().second, desk.ids({"b"}));
    }
    void allFeedsAndUntilIStopAreTakenAtTheirWord()
    {
        Desk desk;
        desk.bar("faultScope").button(1)->click();
        desk.bar("faultLasts").button(3600)->click();
        desk.button().click();
        QCOMPARE(desk.wanted.last().first.lasts, FaultSpec::kLongest);
        QCOMPARE(desk.wanted.last().second, desk.ids({"a", "b"}));
        QVERIFY(!desk.panel.findChild<QComboBox *>()->isEnabled());
    }
    void theSwitchStaysWhereItIs()
    {
        Desk desk;
        desk.panel.resize(416, 800);
        desk.panel.show();
        const QPoint before = desk.button().mapTo(&desk.panel, QPoint());
        const QSize size = desk.button().size();
        desk.refresh({simulated(s("a"), fault(FaultKind::BlackHole)),
                      simulated(s("b"), fault(FaultKind::BlackHole))});
        desk.bar("faultScope").button(1)->click();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.button().size(), size);
        QCOMPARE(desk.button().mapTo(&desk.panel, QPoint()).x(), before.x());
    }
    void theWholeRowChoosesItsKind()
    {
        Desk desk;
        desk.panel.resize(416, 800);
        desk.panel.show();
        FaultKindRow &row = desk.row(FaultKind::BlackHole);
        QTest::mouseClick(&row, Qt::LeftButton, {}, QPoint(row.width() - 20, row.height() / 2));
        QVERIFY(row.button().isChecked());
    }
    void whileOnItSaysSinceWhenAndWhenItEnds()
    {
        const auto silent = simulated(s("a"), fault(FaultKind::BlackHole));
        Desk desk({silent});
        desk.refresh({silent}, kNow + std::chrono::seconds(22));
        QVERIFY(desk.button().isChecked());
        QVERIFY2(desk.text().detail.startsWith(s("Black-hole on a since ")),
                 qPrintable(desk.text().detail));
        QCOMPARE(desk.text().running, QStringLiteral("Ends by itself in 38\u202fs"));
    }
    void theRunningNumberIsNotPartOfTheAccessibleName()
    {
        const auto silent = simulated(s("a"), fault(FaultKind::BlackHole));
        Desk desk({silent});
        const QString name = desk.button().accessibleName();
        QVERIFY2(
            name.startsWith(s("Simulate: black-hole, on, Black-hole on a, ends by itself at ")),
            qPrintable(name));
        desk.refresh({silent}, kNow + std::chrono::seconds(30));
        QCOMPARE(desk.button().accessibleName(), name);
    }
    void switchingOffEndsItOnThatFeedAlone()
    {
        Desk desk({simulated(s("a"), fault(FaultKind::Refuse)), makeFeed(s("b"))});
        desk.button().click();
        QVERIFY(desk.wanted.isEmpty());
        QCOMPARE(desk.ended, QList<QList<FeedId>>{desk.ids({"a"})});
    }
    void anotherKindReplacesWhatIsInForceAndOnlyThen()
    {
        Desk desk;
        desk.row(FaultKind::Refuse).button().click();
        QVERIFY(desk.wanted.isEmpty());
        desk.refresh({simulated(s("a"), fault(FaultKind::Refuse)), makeFeed(s("b"))});
        desk.row(FaultKind::Throttle).button().click();
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.wanted.first().first.kind, FaultKind::Throttle);
        QCOMPARE(desk.wanted.first().second, desk.ids({"a"}));
    }
    void aParameterAppliesOnEnter()
    {
        Desk desk({simulated(s("a"), fault(FaultKind::Latency))});
        FaultKindRow &row = desk.row(FaultKind::Latency);
        row.button().setChecked(true);
        desk.wanted.clear();
        row.field(s("ms"))->setText(s("400"));
        QVERIFY(desk.wanted.isEmpty());
        QTest::keyClick(row.field(s("ms")), Qt::Key_Return);
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.wanted.first().first.delay, Millis(400));
        QCOMPARE(row.field(s("ms"))->text(), s("400ms"));
    }
    void aWrongParameterIsSaidAndChangesNothing()
    {
        Desk desk;
        FaultKindRow &row = desk.row(FaultKind::Http);
        row.field(s("status"))->setText(s("200"));
        QTest::keyClick(row.field(s("status")), Qt::Key_Return);
        QCOMPARE(row.fault().status, 503);
        QVERIFY2(row.problem().contains(s("a whole number from 400 to 599")),
                 qPrintable(row.problem()));
        row.field(s("status"))->setText(s("500"));
        QTest::keyClick(row.field(s("status")), Qt::Key_Return);
        QCOMPARE(row.problem(), QString());
        QCOMPARE(row.fault().status, 500);
    }
    void anEmptiedFieldMeansTheDefault()
    {
        FaultSpec spec = fault(FaultKind::DropMessages);
        QCOMPARE(editFault(spec, s("every"), s("3")), QString());
        QCOMPARE(spec.every, 3);
        QVERIFY(!editFault(spec, s("count"), s("2")).isEmpty()); // not both
        QCOMPARE(editFault(spec, s("every"), s(" ")), QString());
        QCOMPARE(spec, fault(FaultKind::DropMessages));
    }
    void aOneShotStrikesOnceAndLeavesTheSwitchOff()
    {
        Desk desk;
        desk.row(FaultKind::Reset).button().click();
        desk.button().click();
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.wanted.first().first.kind, FaultKind::Reset);
        desk.refresh({makeFeed(s("a")), makeFeed(s("b"))});
        QVERIFY(!desk.button().isChecked());
        QCOMPARE(desk.text().detail, s("Strikes a once, at the click"));
    }
    void otherSimulatedFeedsAreCountedAndEndedTogether()
    {
        Desk desk({makeFeed(s("a")), simulated(s("b"), fault(FaultKind::Refuse))});
        auto *end = desk.panel.findChild<QPushButton *>(s("endElsewhere"));
        QVERIFY(!end->isHidden());
        end->click();
        QCOMPARE(desk.ended, QList<QList<FeedId>>{desk.ids({"b"})});
        desk.refresh({makeFeed(s("a")), makeFeed(s("b"))});
        QVERIFY(end->isHidden());
    }
    void withoutFeedsThereIsNothingToSwitch()
    {
        Desk desk(QList<std::shared_ptr<FeedSnapshot>>{});
        QVERIFY(!desk.button().isEnabled());
    }
    void everyKindAndParameterIsThereInWords_data()
    {
        QTest::addColumn<FaultKind>("kind");
        for (const FaultKind kind : allFaultKinds())
            QTest::newRow(qPrintable(faultName(kind))) << kind;
    }
    void everyKindAndParameterIsThereInWords()
    {
        QFETCH(FaultKind, kind);
        Desk desk;
        const FaultKindRow &row = desk.row(kind);
        QCOMPARE(row.fault().kind, kind);
        for (const FaultParameter &parameter : faultParameters(row.fault())) {
            if (parameter.name == s("for"))
                continue;
            QVERIFY2(row.field(parameter.name), qPrintable(parameter.name));
            QVERIFY2(parameterWords(parameter.name).spoken != parameter.name,
                     qPrintable(parameter.name));
        }
    }
    void aFaultIsFollowedFromItsFirstSnapshotOn()
    {
        FaultTimes times;
        auto first = simulated(s("a"), fault(FaultKind::Refuse));
        first->takenAt = ago(20);
        times.update({first});
        auto later = simulated(s("a"), fault(FaultKind::Refuse));
        later->faults.append(fault(FaultKind::Refuse)); // two alike are two
        times.update({later});
        const QList<RunningFault> running = times.of({first->id});
        QCOMPARE(running.size(), 2);
        QCOMPARE(running.first().since, ago(20));
        QCOMPARE(running.last().since, kNow);
        times.update({makeFeed(s("a"))});
        QVERIFY(times.feeds().isEmpty());
    }
    void thePanelActsThroughTheWindowsFeedControl()
    {
        RecordingControl control;
        SnapshotBoard board;
        Journal journal;
        MainWindow window({control,
                           board,
                           journal,
                           [](const FeedId &) { return std::shared_ptr<const MessageLog>(); },
                           [] { return kNow; },
                           nullptr,
                           {},
                           {}});
        board.publish(makeFeed(s("a")));
        board.publish(makeFeed(s("b")));
        window.show();
        window.pump().beat();
        auto *dock = window.findChild<FaultDock *>();
        QVERIFY(dock->isHidden());
        dock->toggleViewAction()->trigger();
        QVERIFY(!dock->isHidden());
        window.findChild<FeedTable *>()->select(FeedId{s("b")});
        dock->findChild<BigSwitch *>()->click();
        QCOMPARE(control.calls, QStringList(s("fault on b")));
        board.publish(simulated(s("b"), fault(FaultKind::NetworkDrop)));
        window.pump().beat();
        QVERIFY(window.windowTitle().contains(s("SIMULATED")));
        dock->findChild<BigSwitch *>()->click();
        QCOMPARE(control.calls.last(), s("fault off b"));
    }
};

QTEST_MAIN(TestFaultPanel)
#include "tst_faultpanel.moc"
