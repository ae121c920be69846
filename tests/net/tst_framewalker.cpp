// What is seen of a WebSocket server's frames, wherever the bytes are cut.
#include "framewalker.h"
#include "wsframes.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using Fault = FrameWalker::Fault;

class TstFrameWalker : public QObject
{
    Q_OBJECT

private slots:
    void faultIsSeenWhereverTheBytesAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, const QByteArray &bytes, Fault fault) {
            QTest::newRow(name) << bytes << int(fault);
        };
        const QByteArray fine = frame(kText, "a") + frame(kBinary, QByteArray(125, '\xff')) +
                                frame(kText, QByteArray(126, '\x80')) + frame(kFirstText, "") +
                                frame(kPing, "p") + frame(kMiddle, "x") + frame(kLast, "y") +
                                frame(kBinary, QByteArray(65'536, '\xf3')) + frame(0x88, "");
        row("none", fine, Fault::None);
        row("masked", maskedFrame(kText, "x", "abcd"), Fault::Masked);
        row("masked after others", fine + maskedFrame(kText, "x", "abcd"), Fault::Masked);
        row("masked ping", maskedFrame(kPing, "", "abcd"), Fault::Masked);
        row("masked and long", maskedFrame(kText, QByteArray(70'000, 'x'), "abcd"), Fault::Masked);
        row("masked among long ones",
            frame(kText, QByteArray(300, '\xff')) +
                maskedFrame(kText, QByteArray(300, 'x'), "abcd"),
            Fault::Masked);
        row("first reserved bit", frame(0xc1, "x"), Fault::ReservedBit);
        row("third reserved bit", fine + frame(0x92, "x"), Fault::ReservedBit);
        row("data opcode 3", frame(0x83, "x"), Fault::ReservedOpcode);
        row("control opcode 11", fine + frame(0x8b, "x"), Fault::ReservedOpcode);
    }
    void faultIsSeenWhereverTheBytesAreCut()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype step : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7),
                                     qsizetype(4096), bytes.size()}) {
            FrameWalker walker;
            for (qsizetype at = 0; at < bytes.size(); at += step)
                walker.walk(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at)));
            QTEST(int(walker.fault()), "fault");
            QCOMPARE(walker.faultText().isEmpty(), walker.fault() == Fault::None);
        }
    }

    void faultIsSeenWhereItsFrameBegins()
    {
        const QByteArray bytes = frame(kText, "abc") + maskedFrame(kText, "x", "abcd");
        FrameWalker walker;
        walker.walk(bytes);
        QCOMPARE(walker.faultOffset(), 5);
        FrameWalker halves;
        halves.walk(bytes.first(6));
        QCOMPARE(halves.walk(bytes.sliced(6)), Fault::Masked);
        QCOMPARE(halves.faultOffset(), -1);
    }

    void payloadMayBePassedUnseen()
    {
        FrameWalker walker;
        walker.walk(frame(kBinary, QByteArray(70'000, 'x')).first(10));
        QCOMPARE(walker.payloadLeft(), quint64(70'000));
        walker.pass(69'999);
        QCOMPARE(walker.walk("x" + maskedFrame(kText, "y", "abcd")), Fault::Masked);
    }

    void announcedLengthBeyondAllLimitsIsStillStepped()
    {
        FrameWalker walker;
        QCOMPARE(walker.walk(QByteArray("\x82\x7f\xff\xff\xff\xff\xff\xff\xff\xff", 10)),
                 Fault::None);
        QCOMPARE(walker.payloadLeft(), ~quint64(0));
    }

    void faultIsToldWithTheBytesItWasSeenIn()
    {
        FrameWalker walker;
        walker.walk(maskedFrame(kText, "xy", "abcd"));
        QVERIFY(walker.faultText().contains(QStringLiteral("masked")));
        QVERIFY(walker.faultText().contains(QStringLiteral("81 82")));
    }

    void textFragmentsAreRememberedUntilForgottenAndWhole()
    {
        FrameWalker walker;
        walker.walk(frame(kText, "a") + frame(0x02, "b") + frame(kLast, "c"));
        QVERIFY(!walker.sawTextFragment());
        walker.walk(frame(kFirstText, "a"));
        QVERIFY(walker.sawTextFragment());
        walker.forgetTextFragments();
        QVERIFY(walker.sawTextFragment());
        walker.walk(frame(kPing, "a") + frame(kLast, "a"));
        QVERIFY(walker.sawTextFragment());
        walker.forgetTextFragments();
        QVERIFY(!walker.sawTextFragment());
    }

    void endInsideACharacterIsSeen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("inside");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("ascii") << QByteArray("a") << false;
        QTest::newRow("two of two") << QByteArray("a\xc3\xa9") << false;
        QTest::newRow("one of two") << QByteArray("a\xc3") << true;
        QTest::newRow("two of three") << QByteArray("\xe2\x82") << true;
        QTest::newRow("three of three") << QByteArray("\xe2\x82\xac") << false;
        QTest::newRow("three of four") << QByteArray("\xf0\x9f\x98") << true;
        QTest::newRow("four of four") << QByteArray("\xf0\x9f\x98\x80") << false;
        QTest::newRow("no UTF-8") << QByteArray("\xff") << false;
        QTest::newRow("only continuations") << QByteArray("\x80\x80\x80\x80") << false;
    }
    void endInsideACharacterIsSeen()
    {
        QFETCH(QByteArray, bytes);
        QTEST(endsInsideCharacter(bytes), "inside");
    }
};

QTEST_GUILESS_MAIN(TstFrameWalker)
#include "tst_framewalker.moc"
