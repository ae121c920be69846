#include "boundedkey.h"

#include <QTest>

using namespace feedscope;

class TestBoundedKey : public QObject
{
    Q_OBJECT

private slots:
    void shortNameIsItsOwnKey()
    {
        QCOMPARE(boundedKey(QByteArray()), QByteArray());
        const QByteArray longest(kMaxKeyBytes, 'x');
        QCOMPARE(boundedKey(longest), longest);
    }
    void longNameGetsAShortKeyOfItsOwn()
    {
        const QByteArray name(1'000'000, 'x');
        QVERIFY(boundedKey(name).size() <= kMaxKeyBytes);
        QCOMPARE(boundedKey(name), boundedKey(name));
        QVERIFY(boundedKey(name) != boundedKey(name + 'y'));
    }
};

QTEST_GUILESS_MAIN(TestBoundedKey)
#include "tst_boundedkey.moc"
