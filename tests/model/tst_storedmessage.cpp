// What is kept of a message is the message, and costs what it says.
#include "bytequeue.h"
#include "storedmessage.h"

#include <QTest>

using namespace feedscope;

namespace {

LoggedMessage whole(qsizetype payload)
{
    LoggedMessage logged;
    logged.number = 42;
    logged.message.receivedAt = Instant{Nanos{123}};
    logged.message.payload = QByteArray(payload, 'p');
    logged.message.eventType = "price";
    logged.message.id = "e-1";
    logged.message.binary = true;
    logged.fields = {17, "m-1", "eur", WallTime{99}};
    logged.verdict = MessageVerdict::Stale;
    logged.wallTime = WallTime{1'000};
    logged.marks = {3, true, true, true, 5};
    return logged;
}

void compare(const LoggedMessage &actual, const LoggedMessage &expected)
{
    QCOMPARE(actual.number, expected.number);
    QCOMPARE(actual.message.receivedAt, expected.message.receivedAt);
    QCOMPARE(actual.message.payload, expected.message.payload);
    QCOMPARE(actual.message.eventType, expected.message.eventType);
    QCOMPARE(actual.message.id, expected.message.id);
    QCOMPARE(actual.message.binary, expected.message.binary);
    QCOMPARE(actual.fields.sequence, expected.fields.sequence);
    QCOMPARE(actual.fields.id, expected.fields.id);
    QCOMPARE(actual.fields.stream, expected.fields.stream);
    QCOMPARE(actual.fields.timestamp, expected.fields.timestamp);
    QCOMPARE(actual.verdict, expected.verdict);
    QCOMPARE(actual.wallTime, expected.wallTime);
    QCOMPARE(actual.marks, expected.marks);
}

} // namespace

class StoredMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPartComesBack_data()
    {
        QTest::addColumn<qsizetype>("payload");
        QTest::newRow("empty") << qsizetype(0);
        QTest::newRow("copied") << StoredMessage::kMostCopied;
        QTest::newRow("shared") << StoredMessage::kMostCopied + 1;
    }
    void everyPartComesBack()
    {
        QFETCH(qsizetype, payload);
        ByteQueue queue;
        std::deque<QByteArray> large;
        const LoggedMessage logged = whole(payload);
        const StoredMessage record(JudgedMessage::of(logged), queue, large);
        compare(record.message(), logged);
        QCOMPARE(record.bytes(), sizeof(StoredMessage) + size_t(payload) +
                                     qstrlen("pricee-1m-1eur") + sizeof(MessageMarks));
    }

    void whatIsAbsentStaysAbsent()
    {
        ByteQueue queue;
        std::deque<QByteArray> large;
        LoggedMessage logged;
        compare(StoredMessage(JudgedMessage::of(logged), queue, large).message(), logged);
        logged.message.id = QByteArray(""); // which resets the last event ID
        const LoggedMessage kept = StoredMessage(JudgedMessage::of(logged), queue, large).message();
        QVERIFY(kept.message.id.has_value());
        QVERIFY(kept.message.id->isEmpty());
    }

    void aLargePayloadIsNotCopied()
    {
        ByteQueue queue;
        std::deque<QByteArray> large;
        const LoggedMessage logged = whole(StoredMessage::kMostCopied + 1);
        const StoredMessage record(JudgedMessage::of(logged), queue, large);
        QCOMPARE(record.message().message.payload.constData(), logged.message.payload.constData());
        QCOMPARE(queue.capacity(), ByteQueue::kLeastBlock);
    }
};

QTEST_GUILESS_MAIN(StoredMessageTest)
#include "tst_storedmessage.moc"
