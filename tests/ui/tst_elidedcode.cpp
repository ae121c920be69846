// What is spared must not be seen: a line of code is elided as Qt would elide all of it.
#include "elidedcode.h"

#include <QFontDatabase>
#include <QTest>

using namespace feedscope;

class ElidedCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsWhatQtGivesOfTheWholeText()
    {
        const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        const QString message = QStringLiteral("{\"seq\":1000000042,\"id\":\"m-1\"}").repeated(20);
        for (const int width : {-5, 0, 1, 10, 50, 333, 700, 5'000}) {
            for (const qsizetype length :
                 {qsizetype(0), qsizetype(1), qsizetype(40), message.size()})
                QCOMPARE(elidedCode(message.left(length), metrics, width),
                         metrics.elidedText(message.left(length), Qt::ElideRight, width));
        }
    }

    void whatIsCutOffIsTold()
    {
        const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        const QString marks = QStringLiteral("a") + QString(1'000, QChar(0x0301));
        const QString shown = elidedCode(marks, metrics, 200);
        QVERIFY(shown.size() < 200);
        QVERIFY(shown.endsWith(u'\u2026'));
    }
};

QTEST_MAIN(ElidedCodeTest)
#include "tst_elidedcode.moc"
