#include "feedbooks.h"

using namespace feedscope;
using namespace std::chrono_literals;

class TestFeedAccountIds : public QObject
{
    Q_OBJECT

private slots:
    void consecutiveSseIdsAreASequenceFromTheFirstOn()
    {
        Books books;
        QCOMPARE(books.sse(QByteArrayLiteral("11")), kDelivered);
        QCOMPARE(books.counters().expected, quint64(0));
        QCOMPARE(books.sse(QByteArrayLiteral("12")), kDelivered);
        QCOMPARE(books.counters().expected, quint64(2));
        QCOMPARE(books.counters().sequenced, quint64(2));
        QCOMPARE(books.sse(QByteArrayLiteral("15")), QStringLiteral("gap 13 15 2; delivered"));
        QCOMPARE(books.sse(QByteArrayLiteral("13")),
                 QStringLiteral("out_of_order 13; recovered 13-13; delivered"));
        QCOMPARE(books.sse(QByteArrayLiteral("11")), QStringLiteral("duplicate 11#11; duplicate"));
    }

    void repeatedFirstIdIsADuplicateBeforeAndAfterTheSequenceIsKnown()
    {
        Books books;
        books.sse(QByteArrayLiteral("5"));
        QCOMPARE(books.sse(QByteArrayLiteral("5")), QStringLiteral("duplicate 5; duplicate"));
        QCOMPARE(books.sse(QByteArrayLiteral("6")), kDelivered);
        QCOMPARE(books.sse(QByteArrayLiteral("5")), QStringLiteral("duplicate 5#5; duplicate"));
        QCOMPARE(books.counters().duplicates, quint64(2));
        QCOMPARE(books.counters().sequenced, quint64(2));
    }

    void idSeenBeforeTheSequenceBeganIsStillADuplicate()
    {
        Books books;
        books.sse(QByteArrayLiteral("100"));
        books.sse(QByteArrayLiteral("900"));
        books.sse(QByteArrayLiteral("901"));
        QCOMPARE(books.sse(QByteArrayLiteral("100")), QStringLiteral("duplicate 100; duplicate"));
        QCOMPARE(books.sse(QByteArrayLiteral("101")), QStringLiteral("out_of_order 101; stale"));
    }

    void otherIdsTellDuplicatesOnly_data()
    {
        QTest::addColumn<QList<QByteArray>>("ids");
        QTest::newRow("words") << QList<QByteArray>{"a", "c", "b"};
        QTest::newRow("timestamps") << QList<QByteArray>{"1700000000123", "1700000000180", "7"};
        QTest::newRow("padded") << QList<QByteArray>{"001", "002", "009"};
        QTest::newRow("gaps from the start") << QList<QByteArray>{"2", "4", "6"};
    }
    void otherIdsTellDuplicatesOnly()
    {
        QFETCH(QList<QByteArray>, ids);
        Books books;
        for (const QByteArray &id : ids)
            QCOMPARE(books.sse(id), kDelivered);
        QCOMPARE(books.sse(ids.at(1)),
                 QStringLiteral("duplicate %1; duplicate").arg(QString::fromUtf8(ids.at(1))));
        QCOMPARE(books.counters().expected, quint64(0));
        QCOMPARE(books.counters().missing, quint64(0));
    }

    void wordAmongConsecutiveIdsIsDeliveredOnce()
    {
        Books books;
        books.sse(QByteArrayLiteral("1"));
        books.sse(QByteArrayLiteral("2"));
        QCOMPARE(books.sse(QByteArrayLiteral("checkpoint")), kDelivered);
        QCOMPARE(books.sse(QByteArrayLiteral("checkpoint")),
                 QStringLiteral("duplicate checkpoint; duplicate"));
        QCOMPARE(books.sse(QByteArrayLiteral("3")), kDelivered);
        QCOMPARE(books.counters().missing, quint64(0));
    }

    void eventWithoutAnIdOfItsOwnSaysNothing()
    {
        Books books;
        books.sse(QByteArrayLiteral("1"));
        books.sse(QByteArrayLiteral("2"));
        QCOMPARE(books.receive({}), kDelivered);
        QCOMPARE(books.receive({}, QByteArray("")), kDelivered);
        QCOMPARE(books.sse(QByteArrayLiteral("3")), kDelivered);
        QCOMPARE(books.counters().sequenced, quint64(3));
        QCOMPARE(books.counters().delivered, quint64(5));
    }

    void sequencePointerWinsOverIds()
    {
        Books books;
        for (int i = 0; i < 3; ++i) {
            MessageFields fields;
            fields.sequence = quint64(100 + i * 10);
            fields.id = QByteArray::number(i + 1);
            books.receive(fields, fields.id);
        }
        QCOMPARE(books.counters().missing, quint64(18));
        QCOMPARE(books.sse(QByteArrayLiteral("50")), kDelivered);
        QCOMPARE(books.sse(QByteArrayLiteral("51")), kDelivered);
        QCOMPARE(books.counters().sequenced, quint64(3));
    }

    void idPointerWinsOverTheSseId()
    {
        Books books;
        MessageFields fields;
        fields.id = QByteArrayLiteral("order-7");
        QCOMPARE(books.receive(fields, QByteArrayLiteral("1")), kDelivered);
        QCOMPARE(books.receive(fields, QByteArrayLiteral("2")),
                 QStringLiteral("duplicate order-7; duplicate"));
    }

    void pointedIdsOfSeveralStreamsAreKeptApart()
    {
        Books books;
        QCOMPARE(books.pointer(QByteArrayLiteral("1"), QByteArrayLiteral("eur")), kDelivered);
        QCOMPARE(books.pointer(QByteArrayLiteral("1"), QByteArrayLiteral("usd")), kDelivered);
        QCOMPARE(books.pointer(QByteArrayLiteral("2"), QByteArrayLiteral("eur")), kDelivered);
        QCOMPARE(books.pointer(QByteArrayLiteral("2"), QByteArrayLiteral("eur")),
                 QStringLiteral("duplicate 2; duplicate"));
        QCOMPARE(books.counters().expected, quint64(0));
    }

    void sseIdsNumberTheFeedWhateverItsStreams()
    {
        Books books;
        const auto receive = [&books](const QByteArray &id, const QByteArray &stream) {
            MessageFields fields;
            fields.id = id;
            fields.stream = stream;
            return books.receive(fields, id);
        };
        receive(QByteArrayLiteral("1"), QByteArrayLiteral("eur"));
        receive(QByteArrayLiteral("2"), QByteArrayLiteral("usd"));
        QCOMPARE(receive(QByteArrayLiteral("5"), QByteArrayLiteral("eur")),
                 QStringLiteral("gap 3 5 2; delivered"));
    }
};

QTEST_GUILESS_MAIN(TestFeedAccountIds)
#include "tst_feedaccountids.moc"
