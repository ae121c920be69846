// The shared message budget as it is remembered between runs.
#include "memorylimits.h"

#include "uifixtures.h"

#include <QTest>

using namespace feedscope;

class MemoryLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsRead()
    {
        test::MemorySettings store;
        QCOMPARE(readMemoryLimits(store), MemoryLimits{});
        writeMemoryLimits(store, {1024});
        QCOMPARE(readMemoryLimits(store).messageMebibytes, 1024);
        QCOMPARE(readMemoryLimits(store).messageBytes(), size_t(1) << 30);
    }

    void whatMeansNothingIsTheDefault_data()
    {
        QTest::addColumn<QVariant>("stored");
        QTest::newRow("no number") << QVariant(QStringLiteral("much"));
        QTest::newRow("too little") << QVariant(MemoryLimits::kLeast - 1);
        QTest::newRow("too much") << QVariant(MemoryLimits::kMost + 1);
    }
    void whatMeansNothingIsTheDefault()
    {
        QFETCH(QVariant, stored);
        test::MemorySettings store;
        store.setValue(QStringLiteral("memory/messageMebibytes"), stored);
        QCOMPARE(readMemoryLimits(store).messageMebibytes, 512);
    }
};

QTEST_GUILESS_MAIN(MemoryLimitsTest)
#include "tst_memorylimits.moc"
