// The event stream parser against byte-exact cases, three properties over all of them, and its
// caps.
#include "ssecases.h"
#include "sseparser.h"

#include <QTest>
#include <random>

using namespace feedscope;
using test::SseCase;

namespace {

struct Recorder
{
    QList<QByteArray> trace;
    QByteArray lastId;
    SseParser parser;

    explicit Recorder(SseParser::Limits limits = {})
        : parser(limits, sink())
    {
    }

    SseParser::Sink sink()
    {
        return {
            [this](const SseEvent &event) {
                QByteArray line = event.type + '|' + event.data.toByteArray();
                if (event.id)
                    line += "|id=" + event.id->toByteArray();
                trace << line;
            },
            [this] { trace << QByteArray("comment"); },
            [this](const QByteArray &id) {
                lastId = id;
                trace << "lastId " + id;
            },
            [this](Millis ms) { trace << "retry " + QByteArray::number(qint64(ms.count())); },
        };
    }

    void feed(QByteArrayView bytes)
    {
        if (!parser.feed(bytes))
            trace << QByteArray("error");
    }
};

QList<QByteArray> traceOf(const QList<QByteArray> &chunks)
{
    Recorder recorder;
    for (const QByteArray &chunk : chunks)
        recorder.feed(chunk);
    return recorder.trace;
}

// The text between line ends; the last one has no end and may be empty.
QList<QByteArray> linesOf(QByteArray bytes)
{
    bytes.replace("\r\n", "\n").replace('\r', '\n');
    return bytes.split('\n');
}

// CR before an empty line that ends in LF would be one CRLF: a different stream.
bool isSameStream(const QList<QByteArray> &lines, const QList<QByteArray> &ends)
{
    for (qsizetype i = 1; i < ends.size(); ++i) {
        if (ends[i - 1] == "\r" && lines[i].isEmpty() && ends[i] == "\n")
            return false;
    }
    return true;
}

QByteArray joined(const QList<QByteArray> &lines, const QList<QByteArray> &ends)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < ends.size(); ++i)
        bytes += lines[i] + ends[i];
    return bytes + lines.last();
}

// What a client must resume from after these bytes, worked out without the parser: the last id line
// of the last block whose blank line is complete.
QByteArray resumeIdOf(const QByteArray &bytes)
{
    QByteArray resume;
    QByteArray inBlock;
    auto lines = linesOf(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes);
    lines.removeLast();
    for (const QByteArray &line : std::as_const(lines)) {
        if (line.isEmpty())
            resume = inBlock;
        else if ((line == "id" || line.startsWith("id:")) && !line.contains('\0'))
            inBlock = line.sliced(line.startsWith("id: ") ? 4 : qMin<qsizetype>(3, line.size()));
        if (line == "id")
            inBlock.clear();
    }
    return resume.contains('\xFF') ? QByteArray("\xEF\xBF\xBD") : resume;
}

} // namespace

class TstSseParser : public QObject
{
    Q_OBJECT

private slots:
    void caseGivesItsTrace_data() { addCases(); }
    void caseGivesItsTrace()
    {
        const SseCase one = current();
        QCOMPARE(traceOf({one.bytes}), one.trace);
    }

    void everySplitGivesTheSame_data() { addCases(); }
    void everySplitGivesTheSame()
    {
        const SseCase one = current();
        for (qsizetype i = 0; i <= one.bytes.size(); ++i) {
            for (qsizetype j = i; j <= one.bytes.size(); ++j)
                QCOMPARE(
                    traceOf({one.bytes.first(i), one.bytes.sliced(i, j - i), one.bytes.sliced(j)}),
                    one.trace);
        }
        QList<QByteArray> single;
        for (const char byte : one.bytes)
            single << QByteArray(1, byte);
        QCOMPARE(traceOf(single), one.trace);
    }

    void everyMixOfLineEndsGivesTheSame_data() { addCases(); }
    void everyMixOfLineEndsGivesTheSame()
    {
        const SseCase one = current();
        const auto lines = linesOf(one.bytes);
        const auto count = lines.size() - 1;
        const QList<QByteArray> kinds{"\n", "\r", "\r\n"};
        std::mt19937 random(4);
        int mixes = 1;
        for (qsizetype i = 0; i < count && mixes < 729; ++i)
            mixes *= 3;
        for (int mix = 0; mix < mixes; ++mix) {
            QList<QByteArray> ends;
            for (qsizetype i = 0, rest = mix; i < count; ++i, rest /= 3)
                ends << kinds[count <= 6 ? rest % 3 : qsizetype(random() % 3)];
            if (!isSameStream(lines, ends))
                continue;
            const QByteArray bytes = joined(lines, ends);
            QCOMPARE(traceOf({bytes}), one.trace);
            const auto cut = qsizetype(random() % (size_t(bytes.size()) + 1));
            QCOMPARE(traceOf({bytes.first(cut), bytes.sliced(cut)}), one.trace);
        }
    }

    void truncationResumesFromTheLastDispatchedBlock_data() { addCases(); }
    void truncationResumesFromTheLastDispatchedBlock()
    {
        const SseCase one = current();
        for (qsizetype length = 0; length <= one.bytes.size(); ++length) {
            Recorder recorder;
            recorder.feed(one.bytes.first(length));
            QCOMPARE(recorder.trace, one.trace.first(recorder.trace.size()));
            QCOMPARE(recorder.lastId, resumeIdOf(one.bytes.first(length)));
        }
    }

    void dropBeforeBlankLineKeepsOldId()
    {
        Recorder recorder;
        recorder.feed("id: 1\ndata: a\n\nid: 2\ndata: b\n");
        QCOMPARE(recorder.lastId, QByteArray("1"));
        recorder.feed("\n");
        QCOMPARE(recorder.lastId, QByteArray("2"));
    }

    void eventIsDispatchedAtTheCarriageReturn()
    {
        Recorder recorder;
        recorder.feed("data: a\r\r");
        QCOMPARE(recorder.trace, QList<QByteArray>{"message|a"});
        recorder.feed("\ndata: b\r\n\r");
        QCOMPARE(recorder.trace, (QList<QByteArray>{"message|a", "message|b"}));
    }

    void emptyChunkChangesNothing()
    {
        Recorder recorder;
        recorder.feed("data: a\r");
        recorder.feed("");
        recorder.feed("\ndata: b\n\n");
        QCOMPARE(recorder.trace, QList<QByteArray>{"message|a\nb"});
    }

    void unsetSinksAreNotCalled()
    {
        SseParser parser({}, {});
        QVERIFY(parser.feed(": c\nid: 1\nretry: 5\nevent: x\ndata: a\n\n"));
    }

    void lineAtTheCapPasses_data() { addChunkSizes(); }
    void lineAtTheCapPasses()
    {
        Recorder recorder({20, 100});
        feedInChunks(recorder, "data: 0123456789abcd\n\n");
        QCOMPARE(recorder.trace, QList<QByteArray>{"message|0123456789abcd"});
    }

    void lineBeyondTheCapFailsOnce_data() { addChunkSizes(); }
    void lineBeyondTheCapFailsOnce()
    {
        for (const QByteArray end : {"\n\n", "\r\r", ""}) {
            Recorder recorder({20, 100});
            feedInChunks(recorder, "data: a\n\ndata: 0123456789abcde" + end);
            QCOMPARE(recorder.trace.first(2), (QList<QByteArray>{"message|a", "error"}));
            QVERIFY(recorder.parser.error().contains(QStringLiteral("20 bytes")));
        }
    }

    void eventAtTheCapPasses_data() { addChunkSizes(); }
    void eventAtTheCapPasses()
    {
        Recorder recorder({100, 10});
        feedInChunks(recorder, "id: 1\nevent: ab\ndata: 012\ndata: 456789\n\n");
        QCOMPARE(recorder.trace, (QList<QByteArray>{"lastId 1", "ab|012\n456789|id=1"}));
    }

    void eventBeyondTheCapFailsOnce_data() { addChunkSizes(); }
    void eventBeyondTheCapFailsOnce()
    {
        Recorder recorder({100, 10});
        feedInChunks(recorder, "id: 1\nevent: ab\ndata: 012\ndata: 4567890\n\n");
        QCOMPARE(recorder.trace.first(), QByteArray("error"));
        QVERIFY(recorder.parser.error().contains(QStringLiteral("10 bytes")));
    }

    void nothingComesAfterAnError()
    {
        Recorder recorder({10, 100});
        QVERIFY(!recorder.parser.feed("data: 0123456789\n\ndata: b\n\n"));
        const QString error = recorder.parser.error();
        QVERIFY(!recorder.parser.feed("\n\ndata: c\n\n"));
        QVERIFY(!recorder.parser.feed(""));
        QVERIFY(recorder.trace.isEmpty());
        QCOMPARE(recorder.parser.error(), error);
    }

    void endlessCommentsAndSmallLinesDoNotAddUp()
    {
        Recorder recorder({16, 16});
        for (int i = 0; i < 10'000; ++i)
            recorder.feed(": c\nfoo: bar\nevent: x\nid: 1\n");
        recorder.feed("data: a\n\n");
        QCOMPARE(recorder.trace.last(), QByteArray("x|a|id=1"));
    }

private:
    static void addCases()
    {
        QTest::addColumn<int>("index");
        const auto cases = test::sseCases();
        QVERIFY(cases.size() >= 60);
        for (qsizetype i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name) << int(i);
    }
    static SseCase current()
    {
        QFETCH(int, index);
        return test::sseCases().at(index);
    }
    static void addChunkSizes()
    {
        QTest::addColumn<int>("chunk");
        for (const int chunk : {1, 2, 7, 1000})
            QTest::addRow("%d", chunk) << chunk;
    }
    static void feedInChunks(Recorder &recorder, const QByteArray &bytes)
    {
        QFETCH(int, chunk);
        for (qsizetype at = 0; at < bytes.size(); at += chunk)
            recorder.feed(bytes.sliced(at, qMin<qsizetype>(chunk, bytes.size() - at)));
    }
};

QTEST_GUILESS_MAIN(TstSseParser)
#include "tst_sseparser.moc"
