#include "faultspec.h"

#include <QSet>
#include <QTest>

using namespace feedscope;

class TestFaultSpec : public QObject
{
    Q_OBJECT

private slots:
    void namesAreStable()
    {
        QStringList names;
        for (const FaultKind kind : allFaultKinds())
            names.append(faultName(kind));
        QCOMPARE(names.join(u' '),
                 QStringLiteral("network-drop close reset fin black-hole refuse dns "
                                "connect-timeout latency throttle cut-after flap http "
                                "block-upgrade heartbeat-loss drop duplicate reorder corrupt "
                                "delay"));
    }
    void everyNameIsReadBack()
    {
        for (const FaultKind kind : allFaultKinds())
            QCOMPARE(faultKindNamed(faultName(kind)), std::optional(kind));
        QVERIFY(!faultKindNamed(QStringLiteral("Reset")));
        QVERIFY(!faultKindNamed(QString()));
    }
    void directionsAreReadBack()
    {
        for (const auto way : {FaultDirection::Both, FaultDirection::In, FaultDirection::Out})
            QCOMPARE(faultDirectionNamed(faultDirectionName(way)), std::optional(way));
        QVERIFY(!faultDirectionNamed(QStringLiteral("up")));
    }
    void endsByItselfWithinTheHour() { QCOMPARE(FaultSpec().lasts, Millis(std::chrono::hours(1))); }
    void oneShotsAreTheThreeEnds()
    {
        QList<FaultKind> oneShots;
        for (const FaultKind kind : allFaultKinds()) {
            if (isOneShot(kind))
                oneShots.append(kind);
        }
        QCOMPARE(oneShots, QList({FaultKind::Close, FaultKind::Reset, FaultKind::Fin}));
    }
    void fiveKindsWorkOnMessages()
    {
        const auto kinds = allFaultKinds();
        QCOMPARE(std::count_if(kinds.begin(), kinds.end(), isMessageFault), 5);
        QVERIFY(!isMessageFault(FaultKind::HeartbeatLoss));
    }
};

QTEST_GUILESS_MAIN(TestFaultSpec)
#include "tst_faultspec.moc"
