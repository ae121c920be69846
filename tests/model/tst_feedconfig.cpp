#include "feedconfig.h"

#include <QTest>

using namespace feedscope;

class TestFeedConfig : public QObject
{
    Q_OBJECT

private slots:
    void autoLadderStartsAtTheSchemeOfTheUrl_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("startsAtWebSocket");
        QTest::newRow("ws") << "ws://a.test/f" << true;
        QTest::newRow("wss") << "wss://a.test/f" << true;
        QTest::newRow("http") << "http://a.test/f" << false;
        QTest::newRow("https") << "https://a.test/f" << false;
        QTest::newRow("upper case") << "WSS://a.test/f" << true;
    }

    void autoLadderStartsAtTheSchemeOfTheUrl()
    {
        QFETCH(QString, url);
        QFETCH(bool, startsAtWebSocket);
        QList<TransportKind> expected{TransportKind::Sse, TransportKind::LongPoll,
                                      TransportKind::Poll};
        if (startsAtWebSocket)
            expected.prepend(TransportKind::WebSocket);
        QCOMPARE(defaultLadder(QUrl(url)), expected);
    }

    void endpointMapsTheSchemeAndKeepsTheRest_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("transport");
        QTest::addColumn<QString>("expected");
        const int ws = int(TransportKind::WebSocket);
        const int sse = int(TransportKind::Sse);
        const int longPoll = int(TransportKind::LongPoll);
        const int poll = int(TransportKind::Poll);
        const QString rest = QStringLiteral("://a.test:8443/x%2Fy/z?q=1&r=a%20b");
        QTest::newRow("ws for sse")
            << QLatin1StringView("ws") + rest << sse << QLatin1StringView("http") + rest;
        QTest::newRow("wss for sse")
            << QLatin1StringView("wss") + rest << sse << QLatin1StringView("https") + rest;
        QTest::newRow("wss for long poll")
            << QLatin1StringView("wss") + rest << longPoll << QLatin1StringView("https") + rest;
        QTest::newRow("wss for poll")
            << QLatin1StringView("wss") + rest << poll << QLatin1StringView("https") + rest;
        QTest::newRow("http for websocket")
            << QLatin1StringView("http") + rest << ws << QLatin1StringView("ws") + rest;
        QTest::newRow("https for websocket")
            << QLatin1StringView("https") + rest << ws << QLatin1StringView("wss") + rest;
        QTest::newRow("https for sse")
            << QLatin1StringView("https") + rest << sse << QLatin1StringView("https") + rest;
        QTest::newRow("ws for websocket")
            << QLatin1StringView("ws") + rest << ws << QLatin1StringView("ws") + rest;
        QTest::newRow("foreign scheme stays") << "lab:/sse" << ws << "lab:/sse";
    }

    void endpointMapsTheSchemeAndKeepsTheRest()
    {
        QFETCH(QString, url);
        QFETCH(int, transport);
        QFETCH(QString, expected);
        FeedConfig config;
        config.url = QUrl(url);
        QCOMPARE(endpointFor(config, TransportKind(transport)).toString(QUrl::FullyEncoded),
                 expected);
    }

    void ownEndpointWins()
    {
        FeedConfig config;
        config.url = QUrl(QStringLiteral("wss://a.test/f"));
        config.endpoints.insert(TransportKind::Sse, QUrl(QStringLiteral("https://b.test/sse")));
        QCOMPARE(endpointFor(config, TransportKind::Sse),
                 QUrl(QStringLiteral("https://b.test/sse")));
        QCOMPARE(endpointFor(config, TransportKind::Poll),
                 QUrl(QStringLiteral("https://a.test/f")));
    }
};

QTEST_APPLESS_MAIN(TestFeedConfig)
#include "tst_feedconfig.moc"
