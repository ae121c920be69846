// UTF-8 as the web decodes it: what is valid, wherever in a text the odd byte stands.
#include "utf8text.h"

#include <QTest>

using namespace feedscope;

class TestUtf8Text : public QObject
{
    Q_OBJECT

private slots:
    void oddByteIsFoundAtEveryPlaceOfEveryLength()
    {
        for (int length = 1; length <= 80; ++length) {
            QByteArray text(length, 'a');
            QVERIFY(isValidUtf8(text));
            for (int at = 0; at < length; ++at) {
                text[at] = '\xFF';
                QVERIFY2(!isValidUtf8(text), qPrintable(QString::number(at)));
                text[at] = 'a';
            }
        }
    }
    void textBeyondAsciiIsValid()
    {
        QVERIFY(isValidUtf8(QByteArrayView()));
        QVERIFY(isValidUtf8(QByteArrayView("gr\xC3\xB6\xC3\x9F"
                                           "er \xF0\x9F\x94\x8C")));
    }
    void maximalBrokenPieceBecomesOneReplacement_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QByteArray mark("\xEF\xBF\xBD");
        QTest::newRow("cut in three of four") << QByteArray("\xF0\x9F\x94") << mark;
        QTest::newRow("overlong") << QByteArray("\xC0\x80") << mark + mark;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << mark + mark + mark;
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << mark.repeated(4);
        QTest::newRow("lead before a letter") << QByteArray("\xC3z") << mark + 'z';
    }
    void maximalBrokenPieceBecomesOneReplacement()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(toValidUtf8(bytes), text);
    }
};

QTEST_GUILESS_MAIN(TestUtf8Text)

#include "tst_utf8text.moc"
