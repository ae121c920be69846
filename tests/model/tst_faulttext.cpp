#include "faultrules.h"
#include "faulttext.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

class TestFaultText : public QObject
{
    Q_OBJECT

private slots:
    void aBareKindHasItsDefaults()
    {
        for (const FaultKind kind : allFaultKinds()) {
            const FaultReading read = parseFault(faultName(kind));
            QVERIFY2(read.error.isEmpty(), qPrintable(read.error));
            PlannedFault expected;
            expected.spec.kind = kind;
            QCOMPARE(read.fault, expected);
        }
    }
    void everyParameterIsRead()
    {
        const auto spec = [](const char *text) {
            const FaultReading read = parseFault(QString::fromLatin1(text));
            if (!read.error.isEmpty())
                qWarning("%s", qPrintable(read.error));
            return read.fault.spec;
        };
        QCOMPARE(spec("close,code=4401,reason=go away").code, 4401);
        QCOMPARE(spec("close,code=4401,reason=go away").reason, QStringLiteral("go away"));
        QCOMPARE(spec("black-hole,for=6s,direction=out").lasts, Millis(6000));
        QCOMPARE(spec("black-hole,for=6s,direction=out").direction, FaultDirection::Out);
        QCOMPARE(spec("latency,ms=200,jitter=50").delay, Millis(200));
        QCOMPARE(spec("latency,ms=200,jitter=50").jitter, Millis(50));
        QCOMPARE(spec("latency,ms=1s500ms").delay, Millis(1500));
        QCOMPARE(spec("throttle,bytesPerSecond=900").bytesPerSecond, 900);
        QCOMPARE(spec("cut-after,bytes=1").bytes, 1);
        QCOMPARE(spec("flap,up=2s,down=1s").up, Millis(2000));
        QCOMPARE(spec("flap,up=2s,down=1s").down, Millis(1000));
        QCOMPARE(spec("http,status=429,retryAfter=3s").status, 429);
        QCOMPARE(spec("http,status=429,retryAfter=3s").retryAfter, std::optional(Millis(3000)));
        QCOMPARE(spec("drop,every=3").every, 3);
        QCOMPARE(spec("duplicate,count=2").count, 2);
        QCOMPARE(spec("reorder,probability=0.25,seed=7").probability, 0.25);
        QCOMPARE(spec("reorder,probability=0.25,seed=7").seed, quint64(7));
        QCOMPARE(parseFault(QStringLiteral("reset,at=3s")).fault.at, Millis(3000));
    }
    void textIsReadBackAsTheSameFault_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"network-drop", "network-drop,for=3s", "close,code=1012,reason=restart",
              "latency,ms=200ms,jitter=50ms,direction=in", "http,status=429,retryAfter=3s",
              "drop,every=3,direction=in", "corrupt,probability=0.25,seed=7"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void textIsReadBackAsTheSameFault()
    {
        QFETCH(QString, text);
        const FaultReading read = parseFault(text);
        QVERIFY2(read.error.isEmpty(), qPrintable(read.error));
        QCOMPARE(parseFault(faultText(read.fault.spec)).fault, read.fault);
    }
    void whatIsNotExactlyRightIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *text, const char *says) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(says);
        };
        row("", "network-drop, close");
        row("meteor", "found \"meteor\"");
        row("reset,for=1s", "which reset does not take");
        row("network-drop,after=1s", "allowed: for");
        row("network-drop,for=1", "a duration from 1ms to 1h");
        row("network-drop,for=2h", "a duration from 1ms to 1h");
        row("network-drop,for", "NAME=VALUE");
        row("network-drop,at=1s,at=2s", "at once");
        row("network-drop,at=25h", "from 0s to 24h");
        row("close,code=999", "1000 to 4999");
        row("close,code=1015", "1005 to 1014");
        row("close,code=2000", "3000 to 4999");
        row("throttle,bytesPerSecond=0", "from 1 to");
        row("throttle,bytesPerSecond=-1", "from 1 to");
        row("http,status=200", "400 to 599");
        row("http,retryAfter=1500ms", "whole seconds");
        row("drop,probability=0", "above 0");
        row("drop,probability=nan", "above 0");
        row("drop,count=1,every=2", "one of them");
        row("reset,direction=in", "does not take");
        row("drop,direction=up", "both, in, out");
        row("drop,seed=1234567890123456789", "18 digits");
    }
    void whatIsNotExactlyRightIsAnError()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const QString error = parseFault(text).error;
        QVERIFY2(error.contains(says), qPrintable(error));
    }
    void aReasonFitsIntoACloseFrame()
    {
        const QString longest(123, u'x');
        QVERIFY(parseFault(QStringLiteral("close,reason=") + longest).error.isEmpty());
        QVERIFY(!parseFault(QStringLiteral("close,reason=x") + longest).error.isEmpty());
    }
    void theHelpNamesEveryKind()
    {
        const QString help = faultKindsHelp();
        for (const FaultKind kind : allFaultKinds())
            QVERIFY(help.contains(faultName(kind)));
        QVERIFY(help.contains(QStringLiteral("status")));
    }
    void everyParameterSaysWhatItAllows()
    {
        for (const FaultKind kind : allFaultKinds()) {
            for (const FaultParameter &parameter : faultParameters({kind}))
                QVERIFY(!parameter.allowed.isEmpty());
        }
    }
    void onlyWhatWasGivenIsWritten()
    {
        QVERIFY(givenFaultParameters({FaultKind::Throttle}).isEmpty());
        FaultSpec fault{FaultKind::Throttle};
        fault.bytesPerSecond = 9;
        QCOMPARE(givenFaultParameters(fault).size(), 1);
        QVERIFY(givenFaultParameters(fault).first().isNumber);
    }
};

QTEST_GUILESS_MAIN(TestFaultText)
#include "tst_faulttext.moc"
