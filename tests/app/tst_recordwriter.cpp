#include "recordwriter.h"

#include <QtTest>

using namespace feedscope;

namespace {

const FeedId kFeed{QStringLiteral("a")};

FeedEvent told(FeedEventBody body)
{
    return {kFeed, Instant{}, WallTime{0}, std::move(body)};
}

} // namespace

class RecordWriterTest : public QObject
{
    Q_OBJECT

private:
    QByteArrayList m_lines;
    RecordWriter writer(RecordFormat format, bool quiet, qsizetype room = 1000)
    {
        m_lines.clear();
        return RecordWriter(
            [this, room](QByteArrayView line) {
                if (m_lines.size() == room)
                    return false;
                m_lines << line.toByteArray();
                return true;
            },
            {format, quiet, Instant{}});
    }
    static void writeAll(RecordWriter &records)
    {
        Message message;
        message.payload = "x\x1b[2J\ny";
        message.eventType = "message";
        records.event(told(StateChanged{}));
        records.event(told(DuplicateSeen{"", 1, {}}));
        records.event(told(GapFound{"", 1, 3, 2}));
        records.message({kFeed, message, {}, MessageVerdict::Duplicate, TransportKind::Sse, {}});
        records.summary(summarize({FeedSummary{kFeed, 0, {}, {}, {}, {}}}), Instant{}, WallTime{0});
    }

private slots:
    void everyRecordIsOneLineWrittenByItself()
    {
        RecordWriter records = writer(RecordFormat::Ndjson, false);
        writeAll(records);
        QCOMPARE(m_lines.size(), 5);
        for (const QByteArray &line : m_lines) {
            QVERIFY(line.startsWith('{'));
            QCOMPARE(line.indexOf('\n'), line.size() - 1);
        }
    }

    void quietKeepsStatesGapsAndSummary()
    {
        RecordWriter records = writer(RecordFormat::Ndjson, true);
        writeAll(records);
        QCOMPARE(m_lines.size(), 3);
        QVERIFY(m_lines.at(0).contains("\"state\""));
        QVERIFY(m_lines.at(1).contains("\"gap\""));
        QVERIFY(m_lines.at(2).contains("\"summary\""));
    }

    void textCannotSteerTheTerminal()
    {
        RecordWriter records = writer(RecordFormat::Text, false);
        writeAll(records);
        QCOMPARE(m_lines.size(), 5);
        for (const QByteArray &line : m_lines) {
            QVERIFY(!line.contains('\x1b'));
            QCOMPARE(line.count('\n'), 1);
        }
        QVERIFY(m_lines.at(3).contains("[duplicate] x\\u001b[2J\\u000ay"));
    }

    void textKeepsJsonReadable()
    {
        RecordWriter records = writer(RecordFormat::Text, false);
        Message message;
        message.payload = "{\"a\":\"\xC3\xA9\"}";
        message.eventType = "message";
        records.message({kFeed, message, {}, MessageVerdict::Delivered, TransportKind::Sse, {}});
        QVERIFY(m_lines.at(0).endsWith("{\"a\":\"\xC3\xA9\"}\n"));
    }

    void textPutsReasonAndWaitInOneSentence()
    {
        RecordWriter records = writer(RecordFormat::Text, false);
        StateChanged lost;
        lost.from = FeedState::Connected;
        lost.to = FeedState::Reconnecting;
        lost.attempt = 1;
        lost.error = {ErrorKind::Refused, 0, {}, {}};
        lost.retryIn = Millis(940);
        records.event(told(lost));
        QVERIFY2(m_lines.at(0).contains(", retry 1 in 0.9 s"), m_lines.at(0).constData());
        QVERIFY2(!m_lines.at(0).contains(".,"), m_lines.at(0).constData());
    }

    void nothingIsWrittenAfterTheReaderLeft()
    {
        RecordWriter records = writer(RecordFormat::Ndjson, false, 1);
        records.event(told(StateChanged{}));
        QVERIFY(records.isOpen());
        records.event(told(StateChanged{}));
        QVERIFY(!records.isOpen());
        m_lines.clear();
        writeAll(records);
        QVERIFY(m_lines.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecordWriterTest)
#include "tst_recordwriter.moc"
