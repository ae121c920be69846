// What Qt itself costs: a bare QWebSocket or a bare QNetworkAccessManager that counts and does
// nothing else. bench_bare ws|sse URL COUNT ends after so many messages (SSE: blank lines).
// The QNetworkAccessManager has the buffered socket of DESIGN.md section 7, recipe 3.
#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QWebSocket>
#include <cstdio>
#include <cstring>
#include <memory>

namespace {

class BufferedSockets : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

int webSocket(const QUrl &url, quint64 count)
{
    QWebSocket socket;
    quint64 received = 0;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&](const QString &) {
        if (++received == count)
            QCoreApplication::quit();
    });
    QObject::connect(&socket, &QWebSocket::disconnected, &socket, [] { QCoreApplication::quit(); });
    socket.open(url);
    QCoreApplication::exec();
    std::printf("{\"received\":%llu}\n", static_cast<unsigned long long>(received));
    return 0;
}

int eventStream(const QUrl &url, quint64 count)
{
    QNetworkAccessManager manager;
    manager.setProxyFactory(new BufferedSockets);
    QNetworkReply *reply = manager.get(QNetworkRequest(url));
    reply->setReadBufferSize(524'288);
    quint64 received = 0;
    char last = 0;
    QByteArray chunk(65'536, Qt::Uninitialized);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [&] {
        for (;;) {
            const qint64 size = reply->read(chunk.data(), chunk.size());
            if (size <= 0)
                break;
            const char *at = chunk.constData();
            const char *const end = at + size;
            if (last == '\n' && *at == '\n')
                ++received;
            last = end[-1];
            while (const void *found = std::memchr(at, '\n', size_t(end - at))) {
                at = static_cast<const char *>(found) + 1;
                if (at != end && *at == '\n')
                    ++received;
            }
        }
        if (received >= count)
            QCoreApplication::quit();
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    std::printf("{\"received\":%llu}\n", static_cast<unsigned long long>(received));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QUrl url(arguments.value(2));
    const quint64 count = arguments.value(3).toULongLong();
    return arguments.value(1) == QLatin1StringView("ws") ? webSocket(url, count)
                                                         : eventStream(url, count);
}
