// The end of a line must be found wherever it stands, however the bytes before and behind it fall
// into blocks and words.
#include "lineend.h"

#include <QTest>
#include <random>

using namespace feedscope;

namespace {

// Byte by byte.
LineEnd plainly(const char *at, const char *end)
{
    LineEnd result{at, true};
    for (; result.at != end && *result.at != '\n' && *result.at != '\r'; ++result.at)
        result.isAscii &= uchar(*result.at) < 0x80;
    return result;
}

} // namespace

class LineEndTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPlaceOfEveryLengthIsFound()
    {
        for (const char stop : {'\n', '\r'}) {
            for (qsizetype length = 1; length <= 150; ++length) {
                for (qsizetype place = 0; place < length; ++place) {
                    QByteArray bytes(length, 'x');
                    bytes[place] = stop;
                    const LineEnd found = findLineEnd(bytes.cbegin(), bytes.cend());
                    QCOMPARE(found.at - bytes.cbegin(), place);
                    QVERIFY(found.isAscii);
                }
            }
        }
    }

    void bytesWithoutAnEndAreOneLine()
    {
        for (qsizetype length = 0; length <= 150; ++length) {
            const QByteArray bytes(length, '\x0b'); // beside LF and CR
            QCOMPARE(findLineEnd(bytes.cbegin(), bytes.cend()).at, bytes.cend());
        }
    }

    void onlyWhatStandsBeforeTheEndMustBeAscii()
    {
        for (qsizetype place = 0; place < 100; ++place) {
            for (qsizetype other = 0; other < 100; ++other) {
                if (place == other)
                    continue;
                QByteArray bytes(100, 'x');
                bytes[place] = '\n';
                bytes[other] = char(0x80 + other);
                QCOMPARE(findLineEnd(bytes.cbegin(), bytes.cend()).isAscii, other > place);
            }
        }
    }

    void randomBytesGiveWhatReadingThemOneByOneGives()
    {
        std::mt19937 random(20'261'121);
        const QByteArray alphabet("\n\rxy\x8d\x8a\xff\x0b\x0c\x0e\x01", 11);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes(qsizetype(random() % 200), 'a');
            for (int n = int(random() % 6); n > 0 && !bytes.isEmpty(); --n)
                bytes[qsizetype(random() % size_t(bytes.size()))] =
                    alphabet[qsizetype(random() % size_t(alphabet.size()))];
            const LineEnd found = findLineEnd(bytes.cbegin(), bytes.cend());
            const LineEnd expected = plainly(bytes.cbegin(), bytes.cend());
            QCOMPARE(found.at - bytes.cbegin(), expected.at - bytes.cbegin());
            QCOMPARE(found.isAscii, expected.isAscii);
        }
    }
};

QTEST_GUILESS_MAIN(LineEndTest)
#include "tst_lineend.moc"
