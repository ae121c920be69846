#include "boundedkey.h"

#include <QSet>
#include <QTest>

using namespace feedscope;

class TestBoundedKey : public QObject
{
    Q_OBJECT

private slots:
    void shortNameIsItsOwnKey()
    {
        QCOMPARE(BoundedKey(QByteArray()).bytes(), QByteArray());
        const QByteArray longest(BoundedKey::kMaxBytes, 'x');
        QCOMPARE(BoundedKey(longest).bytes(), longest);
    }
    void longNameGetsAShortKeyOfItsOwn()
    {
        const QByteArray name(1'000'000, 'x');
        QVERIFY(BoundedKey(name).bytes().size() <= BoundedKey::kMaxBytes);
        QVERIFY(BoundedKey(name) == BoundedKey(name));
        QVERIFY(!(BoundedKey(name) == BoundedKey(name + 'y')));
    }
    void equalKeysHashAlikeAndOthersHardlyEver()
    {
        QSet<size_t> hashes;
        for (int i = 0; i < 10'000; ++i) {
            const BoundedKey key(QByteArray::number(i));
            QCOMPARE(qHash(key, 7), qHash(BoundedKey(QByteArray::number(i)), 7));
            hashes.insert(qHash(key, 7));
        }
        QVERIFY(hashes.size() > 9'990);
    }
    void lengthOfAShortNameIsPartOfTheHash_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {0, 1, 14})
            QTest::addRow("%d bytes", length) << length;
    }
    void lengthOfAShortNameIsPartOfTheHash()
    {
        QFETCH(int, length);
        const QByteArray name(length, '\0');
        QVERIFY(qHash(BoundedKey(name), 7) != qHash(BoundedKey(name + '\0'), 7));
    }
};

QTEST_GUILESS_MAIN(TestBoundedKey)
#include "tst_boundedkey.moc"
