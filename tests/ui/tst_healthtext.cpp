// Feedscope's own health in words, and what goes along with a report.
#include "diagnosticstext.h"
#include "healthtext.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

Health sample()
{
    Health health;
    health.window = {0.034, 1ms};
    health.frame = 12ms;
    health.io = {{0.10, 2ms}, {0.52, 800us}};
    health.queuedEvents = 7;
    health.messageBytes = 34'000'000;
    health.messageBytesLimit = 536'870'912;
    return health;
}

// Narrow spaces are as good as spaces here.
QString plain(QString text)
{
    return text.replace(QChar(0x202f), QLatin1Char(' '));
}

} // namespace

class HealthTextTest : public QObject
{
    Q_OBJECT

private slots:
    void figuresNameTheBusiestThread()
    {
        QCOMPARE(plain(healthFigures(sample(), QLocale::c())),
                 QStringLiteral("I/O 52 %, frame 12 ms, messages 34.0 MB"));
    }

    void detailHasALineForEveryThread()
    {
        QCOMPARE(plain(healthDetail(sample(), QLocale::c())),
                 QStringLiteral("Window: 3 % of a core, timers up to 1 ms late, longest frame 12 "
                                "ms\nI/O thread 1: 10 % of a core, timers up to 2 ms late\nI/O "
                                "thread 2: 52 % of a core, timers up to <1 ms late\nEvents waiting "
                                "for the window: 7\nMessages kept: 34.0 MB of 537 MB"));
    }

    void diagnosticsHaveTheBooksOfEveryFeedAndNoAddress()
    {
        auto feed = std::make_shared<FeedSnapshot>();
        feed->id = FeedId{QStringLiteral("orders")};
        feed->url = QStringLiteral("https://feeds.example.com/orders");
        feed->counters.received = 10;
        feed->counters.delivered = 8;
        feed->counters.duplicates = 1;
        const QString text =
            diagnosticsText({QStringLiteral("1.2"), QStringLiteral("Some OS 3"), sample(), {feed}});
        QVERIFY(text.startsWith(QStringLiteral("Feedscope 1.2, Qt ")));
        QVERIFY(text.contains(QStringLiteral("Some OS 3")));
        QVERIFY(text.contains(QStringLiteral("I/O thread 2: ")));
        QVERIFY(text.contains(QStringLiteral("orders: disconnected by sse, 0.0/s, received 10, "
                                             "delivered 8, duplicates 1,")));
        QVERIFY(text.contains(QStringLiteral("unaccounted 1,")));
        QVERIFY(!text.contains(QStringLiteral("example.com")));
    }
};

QTEST_GUILESS_MAIN(HealthTextTest)
#include "tst_healthtext.moc"
