#include "resumemeans.h"

#include <QTest>

using namespace feedscope;

class TestResumeMeans : public QObject
{
    Q_OBJECT

private slots:
    void isWhatTheServerWasTold_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<QString>("subscribe");
        QTest::addColumn<bool>("hasPoint");
        QTest::addColumn<RecoveryMeans>("means");
        const QString after = QStringLiteral("after {{lastId}}");
        QTest::newRow("sse") << TransportKind::Sse << after << true << RecoveryMeans::LastEventId;
        QTest::newRow("sse without an id")
            << TransportKind::Sse << after << false << RecoveryMeans::None;
        QTest::newRow("long poll")
            << TransportKind::LongPoll << after << true << RecoveryMeans::LastId;
        QTest::newRow("poll") << TransportKind::Poll << after << true << RecoveryMeans::None;
        QTest::newRow("websocket by id")
            << TransportKind::WebSocket << after << true << RecoveryMeans::Subscribe;
        QTest::newRow("websocket by sequence")
            << TransportKind::WebSocket << QStringLiteral("{{lastSequence}}") << true
            << RecoveryMeans::Subscribe;
        QTest::newRow("websocket that says nothing")
            << TransportKind::WebSocket << QStringLiteral("all") << true << RecoveryMeans::None;
        QTest::newRow("websocket without a point")
            << TransportKind::WebSocket << after << false << RecoveryMeans::None;
    }
    void isWhatTheServerWasTold()
    {
        QFETCH(TransportKind, transport);
        QFETCH(QString, subscribe);
        QFETCH(bool, hasPoint);
        FeedConfig config;
        config.subscribe = {subscribe};
        ResumePoint resume;
        if (hasPoint)
            resume = {"7", 7};
        QTEST(resumeMeans(config, transport, resume), "means");
    }
};

QTEST_GUILESS_MAIN(TestResumeMeans)
#include "tst_resumemeans.moc"
