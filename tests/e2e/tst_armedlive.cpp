// Faults of the wire on a feed that was connected directly: it is connected again once, through the
// fault lab, and only then the fault begins, so that a tester sees what it does to a live
// connection.
#include "hubrig.h"
#include "labserver.h"
#include "laburl.h"
#include "qtscheduler.h"

#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kPatienceMs = 30'000;
const FeedId kId{QStringLiteral("a")};

struct Rig
{
    explicit Rig(TransportKind transport)
    {
        QString error;
        lab.listen(QHostAddress::LocalHost, 0, &error);
        QUrl url = labUrl(lab.baseUrl(), transport);
        url.setQuery(QStringLiteral("rate=50&replay=1000"));
        FeedConfig feed = HubRig::feed(kId.value, url, transport);
        feed.silentAfter = Millis(500);
        feed.heartbeatTimeout = Millis(0);
        hub.hub.applyConfig({feed});
    }
    LockedObserver::Told told() const { return hub.observer.told(kId); }
    bool hears(quint64 more)
    {
        const quint64 before = hub.observer.counters(kId).received;
        return QTest::qWaitFor([&] { return hub.observer.counters(kId).received >= before + more; },
                               kPatienceMs);
    }

    QtScheduler scheduler;
    LabServer lab{scheduler, {}};
    HubRig hub{1};
};

} // namespace

class TestArmedLive : public QObject
{
    Q_OBJECT

private slots:
    void blackHoleMakesALiveFeedSilent_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::newRow("websocket") << TransportKind::WebSocket;
        QTest::newRow("sse") << TransportKind::Sse;
    }
    void blackHoleMakesALiveFeedSilent()
    {
        QFETCH(TransportKind, transport);
        Rig rig(transport);
        QVERIFY(rig.hears(3));
        FaultSpec hole;
        hole.kind = FaultKind::BlackHole;
        rig.hub.hub.addFault(kId, hole);
        const auto isSilent = [&rig] {
            const auto changes = rig.told().of<FreshnessChanged>();
            return !changes.empty() && changes.back().to == Freshness::Silent;
        };
        QVERIFY(QTest::qWaitFor(isSilent, kPatienceMs));
        const auto told = rig.told();
        QCOMPARE(told.state(), FeedState::Connected);
        QCOMPARE(told.failures().size(), size_t(1)); // made again once
        QVERIFY(told.failures().front().simulated);
        rig.hub.hub.setFault(kId, std::nullopt);
        QVERIFY(rig.hears(3));
        QCOMPARE(rig.told().failures().size(), size_t(1));
    }

    void faultThatEndsBeforeTheConnectionIsBackNeverBegins()
    {
        Rig rig(TransportKind::Sse);
        QVERIFY(rig.hears(3));
        FaultSpec hole;
        hole.kind = FaultKind::BlackHole;
        rig.hub.hub.addFault(kId, hole);
        rig.hub.hub.setFault(kId, std::nullopt);
        QVERIFY(rig.hears(20));
        QVERIFY(rig.told().of<FreshnessChanged>().empty() ||
                rig.told().of<FreshnessChanged>().back().to == Freshness::Live);
        QCOMPARE(rig.told().failures().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestArmedLive)
#include "tst_armedlive.moc"
