#include "closeframe.h"

#include <QTest>

using namespace feedscope;

class TestCloseFrame : public QObject
{
    Q_OBJECT

private slots:
    void readsTheFrameThatEndsTheBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("found");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bytes, bool found, int code = 0,
                            const QString &reason = {}) {
            QTest::newRow(name) << bytes << found << code << reason;
        };
        row("no code is 1005, not 1000", QByteArray("\x88\x00", 2), true, 1005);
        row("normal", QByteArray("\x88\x02\x03\xe8", 4), true, 1000);
        row("restart, which Qt hides", QByteArray("\x88\x02\x03\xf4", 4), true, 1012);
        row("with reason", QByteArray("\x88\x05\x0f\xa1slw", 7), true, 4001, QStringLiteral("slw"));
        row("after a text frame", QByteArray("\x81\x02hi\x88\x02\x03\xe9", 8), true, 1001);
        row("a reason that looks like a frame", QByteArray("\x88\x06\x03\xe9zz\x88\x01", 8), true,
            1001, QString::fromUtf8(QByteArray("zz\x88\x01", 4)));
        row("reserved code is read as sent", QByteArray("\x88\x02\x03\xee", 4), true, 1006);
        row("one byte of code is no close frame", QByteArray("\x88\x01\x03", 3), false);
        row("text only", QByteArray("\x81\x02hi", 4), false);
        row("nothing", QByteArray(), false);
        row("cut before the end", QByteArray("\x88\x02\x03", 3), false);
    }
    void readsTheFrameThatEndsTheBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, found);
        const auto frame = closeFrameAtEnd(bytes);
        QCOMPARE(frame.has_value(), found);
        if (found) {
            QTEST(frame->code, "code");
            QTEST(frame->reason, "reason");
        }
    }

    void onlyRegisteredCodesMayBeSent()
    {
        for (const int code :
             {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 4999})
            QVERIFY(isSendableCloseCode(code));
        for (const int code : {0, 999, 1004, 1005, 1006, 1015, 2000, 2999, 5000})
            QVERIFY(!isSendableCloseCode(code));
    }
};

QTEST_GUILESS_MAIN(TestCloseFrame)
#include "tst_closeframe.moc"
