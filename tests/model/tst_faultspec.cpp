#include "faultspec.h"

#include <QTest>

using namespace feedscope;

class TestFaultSpec : public QObject
{
    Q_OBJECT

private slots:
    void namesAreStable()
    {
        QCOMPARE(faultName(FaultKind::NetworkDrop), QStringLiteral("network-drop"));
    }
    void endsByItselfWithinTheHour() { QCOMPARE(FaultSpec().lasts, Millis(std::chrono::hours(1))); }
};

QTEST_GUILESS_MAIN(TestFaultSpec)
#include "tst_faultspec.moc"
