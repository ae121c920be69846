// Digits in words of eight must be what they are one by one, at every length and beside every byte.
#include "decimaldigits.h"

#include <QTest>
#include <limits>

using namespace feedscope;

class DecimalDigitsTest : public QObject
{
    Q_OBJECT

private slots:
    void digitsOfEveryLengthHaveTheirValue()
    {
        const QByteArray all = QByteArrayLiteral("1234567890123456789");
        for (qsizetype length = 1; length <= all.size(); ++length) {
            const QByteArray digits = all.first(length);
            QCOMPARE(valueOfDigits({digits.constData(), size_t(length)}), digits.toULongLong());
        }
        QCOMPARE(valueOfDigits("0000000000000000000"), quint64(0));
        QCOMPARE(valueOfDigits("9999999999999999999"), quint64(9'999'999'999'999'999'999u));
    }

    void everyOtherByteEndsThemAtEveryPlace()
    {
        for (int byte = 0; byte < 256; ++byte) {
            if (byte >= '0' && byte <= '9')
                continue;
            for (qsizetype place = 0; place < 20; ++place) {
                QByteArray text("98765432109876543210");
                text[place] = char(byte);
                QCOMPARE(behindDigits(text.cbegin(), text.cend()) - text.cbegin(), place);
            }
        }
    }

    void digitsAloneEndWhereTheyEnd()
    {
        const QByteArray digits("01234567890123456789");
        for (qsizetype length = 0; length <= digits.size(); ++length) {
            const char *const end = digits.cbegin() + length;
            QCOMPARE(behindDigits(digits.cbegin(), end), end);
        }
    }
};

QTEST_GUILESS_MAIN(DecimalDigitsTest)
#include "tst_decimaldigits.moc"
