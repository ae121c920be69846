// A text that is remembered neither shares the bytes of the newest nor allocates for each.
#include "samebuffer.h"

#include <QTest>

using namespace feedscope;

class SameBufferTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestIsRemembered()
    {
        QByteArray kept;
        for (const QByteArray &text :
             {QByteArray("first"), QByteArray("a longer one"), QByteArray("x"), QByteArray("")}) {
            assign(kept, text);
            QCOMPARE(kept, text);
        }
    }

    void theBufferStaysTheSame()
    {
        QByteArray kept("0123456789");
        kept.detach();
        const char *const buffer = kept.constData();
        for (int n = 0; n < 100; ++n)
            assign(kept, QByteArray::number(n));
        QCOMPARE(kept, QByteArray("99"));
        QVERIFY(kept.constData() == buffer);
    }

    void aCopyHeldElsewhereIsNotWrittenTo()
    {
        QByteArray kept("kept");
        kept.detach();
        const QByteArray copy = kept;
        assign(kept, "else");
        QCOMPARE(copy, QByteArray("kept"));
        QCOMPARE(kept, QByteArray("else"));
    }

    void aLargeTextIsGivenBackWithTheNext()
    {
        QByteArray kept;
        assign(kept, QByteArray(100'000, 'x'));
        QCOMPARE(kept.size(), 100'000);
        assign(kept, "small");
        QCOMPARE(kept, QByteArray("small"));
        QVERIFY(kept.capacity() < 4'096);
    }

    void aRefillHasTheBytesInTheSameBuffer()
    {
        QByteArray buffer(100, 'x');
        buffer.detach();
        const char *const place = buffer.constData();
        for (const char *bytes : {"first", "a longer one", "", "x"}) {
            refill(buffer, bytes);
            QCOMPARE(buffer, QByteArray(bytes));
            QVERIFY(buffer.constData() == place);
        }
        refill(buffer, QByteArray(200, 'y')); // has no room for it
        QCOMPARE(buffer, QByteArray(200, 'y'));
    }

    void whatSomebodyKeptOfARefillStays()
    {
        QByteArray buffer;
        QList<QByteArray> kept;
        for (int n = 0; n < 10; ++n) {
            refill(buffer, QByteArray::number(n));
            kept << buffer;
        }
        for (int n = 0; n < 10; ++n)
            QCOMPARE(kept[n], QByteArray::number(n));
    }

    void aLargeRefillIsGivenBackWithTheNext()
    {
        QByteArray buffer;
        refill(buffer, QByteArray(100'000, 'x'));
        refill(buffer, "small");
        QCOMPARE(buffer, QByteArray("small"));
        QVERIFY(buffer.capacity() < 16'384);
    }
};

QTEST_GUILESS_MAIN(SameBufferTest)
#include "tst_samebuffer.moc"
