#include "transportkind.h"

#include <QTest>

using namespace feedscope;

class TestTransportKind : public QObject
{
    Q_OBJECT

private slots:
    void namesAreThoseOfTheContractAndReadBack()
    {
        const QStringList names{QStringLiteral("websocket"), QStringLiteral("sse"),
                                QStringLiteral("long-poll"), QStringLiteral("poll")};
        for (const auto &name : names) {
            const auto kind = transportFromName(name);
            QVERIFY(kind.has_value());
            QCOMPARE(transportName(*kind), name);
        }
    }
    void unknownNameIsNoTransport()
    {
        QVERIFY(!transportFromName(QStringLiteral("carrier-pigeon")));
    }
};

QTEST_GUILESS_MAIN(TestTransportKind)
#include "tst_transportkind.moc"
