// The data of an event: what a line's bytes going away, more lines and broken text do to it.
#include "sseeventdata.h"

#include <QTest>

using namespace feedscope;

class TestSseEventData : public QObject
{
    Q_OBJECT

private slots:
    void singleLineIsTheBytesThatCame()
    {
        const QByteArray line("12");
        SseEventData data;
        QVERIFY(!data.hasLines());
        data.add(line);
        QVERIFY(data.hasLines());
        QCOMPARE(data.text().data(), line.constData());
    }
    void whatIsKeptOutlivesItsBytes()
    {
        QByteArray line("12");
        SseEventData data;
        data.add(line);
        data.keep();
        line.fill('x');
        QCOMPARE(data.text(), QByteArrayView("12"));
    }
    void linesAreJoinedByLineFeeds()
    {
        SseEventData data;
        for (const char *line : {"a", "", "b"})
            data.add(QByteArrayView(line));
        QCOMPARE(data.text(), QByteArrayView("a\n\nb"));
    }
    void emptyLineIsData()
    {
        SseEventData data;
        data.add(QByteArrayView());
        QVERIFY(data.hasLines());
        data.keep();
        data.add(QByteArrayView());
        QCOMPARE(data.text(), QByteArrayView("\n"));
    }
    void brokenTextIsMended()
    {
        SseEventData data;
        data.add(QByteArrayView("a\xFFz"));
        QCOMPARE(data.text(), QByteArrayView("a\xEF\xBF\xBDz"));
    }
    void clearedIsEmptyWhateverWasThere()
    {
        SseEventData data;
        const QByteArray large(SseEventData::kKeptCapacity + 1, 'x');
        data.add(large);
        data.keep();
        data.clear();
        QVERIFY(!data.hasLines());
        data.add(QByteArrayView("b"));
        data.keep();
        QCOMPARE(data.text(), QByteArrayView("b"));
    }
};

QTEST_GUILESS_MAIN(TestSseEventData)

#include "tst_sseeventdata.moc"
