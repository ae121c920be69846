// A hidden window is told from the hub down to the transport: polls slow down while it is hidden,
// where the feed allows it, and are back at their pace when it is shown.
#include "hubrig.h"

#include "labserver.h"

#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;

class HiddenWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void pollsSlowDownWhileHiddenAndReturnWhenShown()
    {
        QtScheduler scheduler;
        LabServer lab(scheduler, {});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        HubRig rig;
        rig.hub.applyConfig({polled(lab, "slow", true), polled(lab, "steady", false)});
        QTRY_COMPARE(interval(rig, "slow"), Millis(50));
        QTRY_COMPARE(interval(rig, "steady"), Millis(50));
        rig.hub.setWindowHidden(true);
        QTRY_COMPARE(interval(rig, "slow"), Millis(60'000));
        QCOMPARE(interval(rig, "steady"), Millis(50));
        // One that is added while the window is hidden is slow from its start.
        rig.hub.applyConfig(
            {polled(lab, "slow", true), polled(lab, "steady", false), polled(lab, "late", true)});
        QTRY_COMPARE(interval(rig, "late"), Millis(60'000));
        const quint64 heard = messages(rig, "slow");
        const quint64 others = messages(rig, "steady");
        QTRY_VERIFY(messages(rig, "steady") >= others + 5);
        QCOMPARE(messages(rig, "slow"), heard);
        rig.hub.setWindowHidden(false);
        QTRY_COMPARE(interval(rig, "slow"), Millis(50));
        QTRY_COMPARE(interval(rig, "late"), Millis(50));
        QTRY_VERIFY(messages(rig, "slow") >= heard + 5);
        rig.hub.shutdown();
    }

private:
    static FeedConfig polled(const LabServer &lab, const char *id, bool slowWhenHidden)
    {
        // Changes with every question.
        const QUrl url(lab.baseUrl().toString() + QStringLiteral("/poll?rate=1000"));
        FeedConfig config = HubRig::feed(QString::fromLatin1(id), url, TransportKind::Poll);
        config.pollInterval = Millis(50);
        config.pollMaxInterval = Millis(60'000);
        config.pollSlowWhenHidden = slowWhenHidden;
        return config;
    }
    static Millis interval(const HubRig &rig, const char *id)
    {
        const auto snapshot = rig.observer.told({QString::fromLatin1(id)}).snapshot;
        return snapshot ? snapshot->pollInterval.value_or(Millis(0)) : Millis(0);
    }
    static quint64 messages(const HubRig &rig, const char *id)
    {
        return rig.observer.told({QString::fromLatin1(id)}).messages;
    }
};

QTEST_GUILESS_MAIN(HiddenWindowTest)
#include "tst_hiddenwindow.moc"
