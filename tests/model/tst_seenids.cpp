#include "seenids.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

class TestSeenIds : public QObject
{
    Q_OBJECT

private slots:
    void repeatIsNotNew()
    {
        SeenIds seen;
        QVERIFY(seen.insert(QByteArrayLiteral("a"), Instant{}));
        QVERIFY(seen.insert(QByteArrayLiteral("b"), Instant{}));
        QVERIFY(!seen.insert(QByteArrayLiteral("a"), Instant{1s}));
        QCOMPARE(seen.size(), size_t(2));
    }

    void idIsForgottenAfterItsTime()
    {
        SeenIds seen;
        seen.insert(QByteArrayLiteral("a"), Instant{});
        QVERIFY(!seen.insert(QByteArrayLiteral("a"), Instant{SeenIds::kMemory}));
        QVERIFY(seen.insert(QByteArrayLiteral("a"), Instant{SeenIds::kMemory + 1ms}));
        QCOMPARE(seen.size(), size_t(1));
    }

    void oldestIdLeavesAtTheCap()
    {
        SeenIds seen;
        for (size_t i = 0; i <= SeenIds::kMaxIds; ++i)
            QVERIFY(seen.insert(QByteArray::number(qulonglong(i)), Instant{}));
        QCOMPARE(seen.size(), SeenIds::kMaxIds);
        QVERIFY(!seen.insert(QByteArrayLiteral("1"), Instant{}));
        QVERIFY(seen.insert(QByteArrayLiteral("0"), Instant{}));
    }

    void longIdsAreToldApart()
    {
        SeenIds seen;
        const QByteArray head(100'000, 'x');
        QVERIFY(seen.insert(head + 'a', Instant{}));
        QVERIFY(seen.insert(head + 'b', Instant{}));
        QVERIFY(!seen.insert(head + 'a', Instant{}));
    }
};

QTEST_GUILESS_MAIN(TestSeenIds)
#include "tst_seenids.moc"
