// The text of "Copy diagnostics" from a process of its own.
#include "diagnostics.h"
#include "version.h"

#include <QSignalSpy>
#include <QtTest>

using namespace feedscope;

class DiagnosticsTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsTheSelfTestAndWhatIsAppended()
    {
        const QString program = qEnvironmentVariable("FEEDSCOPE_BIN");
        if (program.isEmpty())
            QSKIP("FEEDSCOPE_BIN names no program; run this through ctest");
        Diagnostics diagnostics(program, [] { return QStringLiteral("own health"); });
        QSignalSpy ready(&diagnostics, &Diagnostics::ready);
        diagnostics.collect();
        diagnostics.collect(); // while the first runs
        QVERIFY(ready.wait(70'000));
        const QString text = ready.first().first().toString();
        QVERIFY2(text.startsWith(QStringLiteral("Feedscope %1 self-test").arg(programVersion())),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Lab sse ")));
        QVERIFY(text.endsWith(QStringLiteral("own health")));
        QCOMPARE(ready.size(), 1);
    }

    void aProgramThatCannotBeStartedIsSaid()
    {
        Diagnostics diagnostics(QStringLiteral("no-such-feedscope"), {});
        QSignalSpy ready(&diagnostics, &Diagnostics::ready);
        diagnostics.collect();
        QTRY_COMPARE(ready.size(), 1);
        const QString text = ready.first().first().toString();
        QVERIFY2(text.contains(QStringLiteral("cannot be started")), qPrintable(text));
        QVERIFY(text.contains(programVersion()));
    }
};

QTEST_GUILESS_MAIN(DiagnosticsTest)
#include "tst_diagnostics.moc"
