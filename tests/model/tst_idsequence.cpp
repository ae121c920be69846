#include "idsequence.h"

#include <QTest>

using namespace feedscope;

class TestIdSequence : public QObject
{
    Q_OBJECT

private slots:
    void onlyCanonicalDecimalIntegersAreNumbers_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<quint64>("value");
        QTest::newRow("zero") << QByteArrayLiteral("0") << true << quint64(0);
        QTest::newRow("42") << QByteArrayLiteral("42") << true << quint64(42);
        QTest::newRow("largest") << QByteArrayLiteral("18446744073709551615") << true
                                 << ~quint64(0);
        QTest::newRow("too large")
            << QByteArrayLiteral("18446744073709551616") << false << quint64(0);
        QTest::newRow("far too large") << QByteArray(40, '9') << false << quint64(0);
        QTest::newRow("leading zero") << QByteArrayLiteral("07") << false << quint64(0);
        QTest::newRow("fraction") << QByteArrayLiteral("1.0") << false << quint64(0);
        QTest::newRow("sign") << QByteArrayLiteral("+1") << false << quint64(0);
        QTest::newRow("negative") << QByteArrayLiteral("-1") << false << quint64(0);
        QTest::newRow("space") << QByteArrayLiteral(" 1") << false << quint64(0);
        QTest::newRow("hex") << QByteArrayLiteral("1f") << false << quint64(0);
        QTest::newRow("redis stream id")
            << QByteArrayLiteral("1700000000000-0") << false << quint64(0);
        QTest::newRow("empty") << QByteArray() << false << quint64(0);
    }
    void onlyCanonicalDecimalIntegersAreNumbers()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, isNumber);
        QFETCH(quint64, value);
        const auto number = IdSequence::number(id);
        QCOMPARE(number.has_value(), isNumber);
        if (number)
            QCOMPARE(*number, value);
    }

    void twoConsecutiveIdsEstablishTheSequence()
    {
        IdSequence ids;
        QVERIFY(!ids.read(QByteArrayLiteral("5")));
        const auto reading = ids.read(QByteArrayLiteral("6"));
        QVERIFY(reading);
        QCOMPARE(reading->number, quint64(6));
        QVERIFY(reading->establishes);
        const auto later = ids.read(QByteArrayLiteral("9"));
        QVERIFY(later && later->number == 9 && !later->establishes);
    }

    void otherIdsDoNotEstablishIt_data()
    {
        QTest::addColumn<QList<QByteArray>>("ids");
        QTest::newRow("timestamps")
            << QList<QByteArray>{"1700000000123", "1700000000180", "1700000000200"};
        QTest::newRow("steps of ten") << QList<QByteArray>{"10", "20", "30"};
        QTest::newRow("falling") << QList<QByteArray>{"3", "2", "1", "0"};
        QTest::newRow("the same") << QList<QByteArray>{"3", "3"};
        QTest::newRow("a word between") << QList<QByteArray>{"5", "x", "6"};
        QTest::newRow("padded") << QList<QByteArray>{"005", "006"};
        QTest::newRow("round the end") << QList<QByteArray>{"18446744073709551615", "0"};
    }
    void otherIdsDoNotEstablishIt()
    {
        QFETCH(QList<QByteArray>, ids);
        IdSequence sequence;
        for (const auto &id : ids)
            QVERIFY(!sequence.read(id));
        QCOMPARE(sequence.phase(), IdSequence::Phase::Undecided);
    }

    void wordInAnEstablishedSequenceIsNoNumber()
    {
        IdSequence ids;
        ids.read(QByteArrayLiteral("5"));
        ids.read(QByteArrayLiteral("6"));
        QVERIFY(!ids.read(QByteArrayLiteral("checkpoint")));
        QVERIFY(ids.read(QByteArrayLiteral("7")));
    }

    void retiredSequenceReadsNothing()
    {
        IdSequence ids;
        ids.read(QByteArrayLiteral("5"));
        ids.retire();
        QVERIFY(!ids.read(QByteArrayLiteral("6")));
    }
};

QTEST_GUILESS_MAIN(TestIdSequence)
#include "tst_idsequence.moc"
