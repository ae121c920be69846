// What a WebSocket delivers is what was on the wire, byte for byte.
#include "websocketclient.h"
#include "wsframes.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestWebSocketPayloads : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfMessageComesAsItWasSentWhereverTheBytesAreCut_data()
    {
        QTest::addColumn<qsizetype>("chunk");
        for (const qsizetype chunk : {1, 3, 64, 1'000, 100'000, 1 << 30})
            QTest::addRow("in chunks of %lld", static_cast<long long>(chunk)) << chunk;
    }
    void everyKindOfMessageComesAsItWasSentWhereverTheBytesAreCut()
    {
        QFETCH(qsizetype, chunk);
        const QByteArray accents = QByteArray("h\xc3\xa9\xf0\x9f\x98\x80").repeated(30);
        QByteArray bytes;
        QList<QByteArray> sent;
        const auto send = [&](int first, const QByteArray &payload) {
            bytes += frame(first, payload);
            sent << payload;
        };
        for (const qsizetype size : {0, 1, 125, 126, 700}) {
            send(kText, QByteArray(size, 'x') + QByteArray::number(size));
            send(kBinary, QByteArray(size, '\xff'));
            bytes += frame(kPing, "p");
            send(kText, "");
            send(kText, accents);
            bytes += frame(kFirstText, "first ") + frame(kMiddle, accents) + frame(kPing, "q") +
                     frame(kLast, "last");
            sent << "first " + accents + "last";
            send(kText, "behind fragments");
            bytes += frame(0x02, "bin") + frame(kLast, "ary");
            sent << "binary";
            send(kText, "behind binary fragments");
        }
        WebSocketClient client;
        client.openAndServe(bytes, chunk);
        QTRY_COMPARE(client.recorder->messages.size(), sent.size());
        for (qsizetype i = 0; i < sent.size(); ++i)
            QCOMPARE(client.payload(int(i)), sent[i]);
    }

    void aByteOrderMarkIsNoPartOfAText()
    {
        WebSocketClient client;
        client.server.answer(Script::webSocket(frame(kText, "\xEF\xBB\xBF{}")));
        client.open();
        QTRY_COMPARE(client.recorder->messages.size(), 1);
        QCOMPARE(client.payload(0), QByteArray("{}"));
    }

    void aMessageTakesNoMoreMemoryThanItIsLong()
    {
        WebSocketClient client;
        const QByteArray text(4'000, 'x');
        client.server.answer(Script::webSocket(frame(kText, text) + frame(kFirstText, text) +
                                               frame(kLast, text) + frame(kText, "")));
        client.open();
        QTRY_COMPARE(client.recorder->messages.size(), 3);
        QVERIFY(client.payload(0).capacity() < text.size() + 64);
        QVERIFY(client.payload(1).capacity() < 2 * text.size() + 64);
    }
};

QTEST_GUILESS_MAIN(TestWebSocketPayloads)
#include "tst_websocketpayloads.moc"
