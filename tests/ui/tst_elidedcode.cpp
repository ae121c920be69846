// What is spared must not be seen: a line of code is elided as Qt would elide all of it.
#include "elidedcode.h"

#include <QFontDatabase>
#include <QTest>

using namespace feedscope;

class ElidedCodeTest : public QObject
{
    Q_OBJECT

private slots:
    // One after the other: the place found for one text must not be used for another kind of text,
    // nor for another width.
    void itIsWhatQtGivesOfTheWholeText()
    {
        const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        const QFontMetrics metrics(font);
        const QStringList texts{QStringLiteral("{\"seq\":1000000042,\"id\":\"m-1\"}").repeated(20),
                                QStringLiteral("gr\u00fc\u00dfe \u4f60\u597d ").repeated(60),
                                QStringLiteral("plain, printable ASCII ").repeated(30),
                                QStringLiteral("tab\tand more").repeated(40)};
        ElidedCode elided(font);
        for (const int width : {-5, 0, 1, 10, 50, 51, 333, 700, 5'000, 333}) {
            for (const QString &text : texts) {
                for (const qsizetype length :
                     {qsizetype(0), qsizetype(1), qsizetype(40), text.size()})
                    QCOMPARE(elided.of(text.left(length), width),
                             metrics.elidedText(text.left(length), Qt::ElideRight, width));
            }
        }
    }

    void whatIsCutOffIsTold()
    {
        ElidedCode elided(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        const QString marks = QStringLiteral("a") + QString(1'000, QChar(0x0301));
        const QString shown = elided.of(marks, 200);
        QVERIFY(shown.size() < 200);
        QVERIFY(shown.endsWith(u'\u2026'));
    }
};

QTEST_MAIN(ElidedCodeTest)
#include "tst_elidedcode.moc"
