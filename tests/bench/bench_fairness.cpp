// Whether a feed at full speed delays the state changes of calm ones on the same I/O thread:
// bench_fairness [ADDRESS] drops 199 calm feeds one after the other and measures how long each
// takes to be told, with ADDRESS (of a bench_blaster) flooding beside them or without. Prints one
// JSON line. Target: at most 100 ms more than without.
#include "feedhub.h"
#include "hubrig.h"
#include "intervalstats.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <cstdio>
#include <map>

using namespace feedscope;

namespace {

constexpr int kCalm = 199;
constexpr int kDropEveryMs = 40;

// An event stream that says hello and is then quiet; its path names the feed.
class CalmServer : public QTcpServer
{
public:
    std::map<QString, QTcpSocket *> streams;

    CalmServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
        listen(QHostAddress::LocalHost);
    }

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArrayList words = socket->readAll().split(' ');
        if (words.size() < 2)
            return;
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n");
        streams[QString::fromLatin1(words[1].mid(1))] = socket;
    }
};

class Observer : public FeedObserver
{
public:
    explicit Observer(QObject &loop)
        : m_loop(loop)
    {
    }
    std::function<void(QString, Instant)> lost;
    std::atomic<quint64> flood = 0;
    std::atomic<int> calm = 0;

    void onEvent(const FeedEvent &event) override
    {
        const auto *change = std::get_if<StateChanged>(&event.body);
        if (!change || change->from != FeedState::Connected)
            return;
        const QString id = event.feed.value;
        QMetaObject::invokeMethod(
            &m_loop, [this, id, at = event.at] { lost(id, at); }, Qt::QueuedConnection);
    }
    void onMessage(const FeedId &feed, const Message &, const MessageFields &, MessageVerdict,
                   TransportKind) override
    {
        if (feed.value.startsWith(QLatin1Char('c')))
            ++calm;
        else
            ++flood;
    }
    void onSnapshot(std::shared_ptr<const FeedSnapshot>) override {}
    void onRemoved(const FeedId &) override {}

private:
    QObject &m_loop;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    useNoSystemProxy();
    const QStringList arguments = QCoreApplication::arguments();
    CalmServer server;
    QtScheduler clock;
    Observer observer(server);
    FeedHub hub({observer, networkTransportFactory(), {}, Millis(100)}, {1, 1});
    QList<FeedConfig> feeds;
    for (int i = 0; i < kCalm; ++i) {
        const QString id = QStringLiteral("c%1").arg(i);
        FeedConfig feed = test::HubRig::feed(
            id, QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(server.serverPort()).arg(id)));
        feed.backoff.base = Millis(60'000);
        feed.backoff.cap = Millis(60'000);
        feeds << feed;
    }
    if (arguments.size() > 1)
        feeds << test::HubRig::feed(QStringLiteral("flood"), QUrl(arguments[1]),
                                    TransportKind::WebSocket);
    std::map<QString, Instant> dropped;
    IntervalStats delays;
    QTimer dropper;
    dropper.setTimerType(Qt::PreciseTimer);
    quint64 floodThen = 0;
    Instant began;
    observer.lost = [&](const QString &id, Instant at) {
        delays.add(at - dropped[id]);
        if (delays.count() < quint64(kCalm))
            return;
        const double seconds = toSeconds(clock.now() - began);
        std::printf("{\"feeds\":%d,\"p50\":%.2f,\"p99\":%.2f,\"maxMs\":%.2f,\"floodPerS\":%.0f}\n",
                    kCalm, toSeconds(delays.quantile(0.5)) * 1e3,
                    toSeconds(delays.quantile(0.99)) * 1e3, toSeconds(delays.max()) * 1e3,
                    double(observer.flood - floodThen) / seconds);
        hub.shutdown();
        QCoreApplication::quit();
    };
    QObject::connect(&dropper, &QTimer::timeout, &dropper, [&] {
        if (dropped.empty()) {
            if (observer.calm < kCalm || (arguments.size() > 1 && observer.flood < 100'000))
                return; // not all are up yet
            began = clock.now();
            floodThen = observer.flood;
        }
        if (server.streams.empty())
            return;
        const auto next = server.streams.begin();
        dropped[next->first] = clock.now();
        next->second->abort();
        server.streams.erase(next);
    });
    dropper.start(kDropEveryMs);
    hub.applyConfig(feeds);
    return QCoreApplication::exec();
}
