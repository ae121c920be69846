// The relay between clients that know nothing of it and the lab server: every byte passes at once,
// and every kind of fault is what the client then meets.
#include "faultrelay.h"
#include "labserver.h"
#include "qtscheduler.h"
#include "scriptedserver.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QWebSocket>
#include <QtTest>
#include <array>
#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kPatienceMs = 10'000;

struct Stage
{
    explicit Stage(const QUrl &upstream)
        : relay({{upstream}}, scheduler)
    {
        relay.listen(QHostAddress::LocalHost, 0, &error);
    }
    QUrl url(const char *path, const char *scheme = "http") const
    {
        QUrl url(relay.url().toString() + QString::fromLatin1(path));
        url.setScheme(QString::fromLatin1(scheme));
        return url;
    }
    QtScheduler scheduler;
    FaultRelay relay;
    QString error;
};

struct LabStage
{
    LabStage() { lab.listen(QHostAddress::LocalHost, 0, &error); }
    QtScheduler scheduler;
    LabServer lab{scheduler, {}};
    QString error;
};

// A client that asks one thing and keeps what it gets.
struct Client
{
    Client(const Stage &stage, const QByteArray &request)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                         [this] { received += socket.readAll(); });
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(stage.relay.url().port()));
        socket.write(request);
    }
    bool isOver() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    QByteArray received;
    QTcpSocket socket;
};

#ifdef Q_OS_UNIX
// The system's own socket, for what Qt does not tell.
class RawClient
{
public:
    RawClient(const Stage &stage, const QByteArray &request)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(quint16(stage.relay.url().port()));
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            m_error = errno;
        if (::send(m_socket, request.constData(), size_t(request.size()), 0) != request.size())
            m_error = errno;
        ::fcntl(m_socket, F_SETFL, O_NONBLOCK);
    }
    ~RawClient() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(RawClient)

    // What recv() said.
    qint64 readSome()
    {
        std::array<char, 65'536> buffer;
        const qint64 read = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (read == 0)
            m_isOver = true;
        if (read < 0 && errno != EAGAIN && errno != EWOULDBLOCK) {
            m_isOver = true;
            m_error = errno;
        }
        return read;
    }
    bool isOver()
    {
        while (!m_isOver && readSome() > 0) {
        }
        return m_isOver;
    }
    int error() const { return m_error; }

private:
    const int m_socket;
    bool m_isOver = false;
    int m_error = 0;
};
#endif

QByteArray get(const char *target)
{
    return QByteArray("GET ") + target + " HTTP/1.1\r\nHost: relay\r\n\r\n";
}

struct WsClient
{
    explicit WsClient(const QUrl &url)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [this](const QString &text) { texts.append(text); });
        QObject::connect(&socket, &QWebSocket::stateChanged, &socket,
                         [this](QAbstractSocket::SocketState state) {
                             isOver |= state == QAbstractSocket::UnconnectedState;
                         });
        socket.open(url);
    }
    QList<quint64> numbers() const
    {
        QList<quint64> all;
        for (const QString &text : texts)
            all.append(
                text.section(QStringLiteral("\"seq\":"), 1).section(u',', 0, 0).toULongLong());
        return all;
    }
    QStringList texts;
    bool isOver = false;
    QWebSocket socket;
};

} // namespace

class TestFaultRelay : public QObject
{
    Q_OBJECT

private slots:
    void everyByteIsPassedOnAtOnce()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nd"));
        Stage stage(server.url({}));
        Client client(stage, get("/sse"));
        // The server waits for each byte to have come through before it sends the next.
        QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith("\r\n\r\nd"), kPatienceMs);
        for (const char byte : QByteArray("ata: x\n\n")) {
            const qsizetype before = client.received.size();
            server.send(QByteArray(1, byte));
            QTRY_COMPARE_WITH_TIMEOUT(client.received.size(), before + 1, kPatienceMs);
        }
    }

    void webSocketEchoesThroughIt()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        WsClient client(stage.url("/ws?rate=100", "ws"));
        QTRY_VERIFY_WITH_TIMEOUT(client.texts.size() >= 10, kPatienceMs);
        QVERIFY(!client.isOver);
    }

    void refusedIsARealRefusalAndEnds()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        FaultSpec refuse;
        refuse.kind = FaultKind::Refuse;
        const quint64 id = stage.relay.add(refuse);
        Client client(stage, get("/sse"));
        QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), kPatienceMs);
        QCOMPARE(client.socket.error(), QAbstractSocket::ConnectionRefusedError);
        QVERIFY(stage.relay.end(id));
        Client again(stage, get("/sse"));
        QTRY_VERIFY_WITH_TIMEOUT(again.received.contains("data:"), kPatienceMs);
    }

    void connectionsEndAsTheFaultSays_data()
    {
        QTest::addColumn<FaultKind>("kind");
        for (const FaultKind kind : {FaultKind::NetworkDrop, FaultKind::Reset, FaultKind::Fin,
                                     FaultKind::Close, FaultKind::CutAfter, FaultKind::Refuse})
            QTest::newRow(qPrintable(faultName(kind))) << kind;
    }
    void connectionsEndAsTheFaultSays()
    {
        QFETCH(FaultKind, kind);
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        Client client(stage, get("/sse?rate=50"));
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("data:"), kPatienceMs);
        FaultSpec fault;
        fault.kind = kind;
        fault.bytes = 500;
        stage.relay.add(fault);
        QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), kPatienceMs);
        const bool isReset =
            kind == FaultKind::NetworkDrop || kind == FaultKind::Reset || kind == FaultKind::Refuse;
        if (isReset) // told from an orderly end by the system alone; both are "closed" to Qt
            QCOMPARE(client.socket.error(), QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(client.received.endsWith("0\r\n\r\n"), kind == FaultKind::Close);
    }

#ifdef Q_OS_UNIX
    // Qt calls both "closed"; the system tells them apart.
    void resetIsARealReset_data()
    {
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<int>("error");
        QTest::newRow("reset") << FaultKind::Reset << ECONNRESET;
        QTest::newRow("network-drop") << FaultKind::NetworkDrop << ECONNRESET;
        QTest::newRow("cut-after") << FaultKind::CutAfter << ECONNRESET;
        QTest::newRow("fin") << FaultKind::Fin << 0;
    }
    void resetIsARealReset()
    {
        QFETCH(FaultKind, kind);
        QFETCH(int, error);
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        RawClient client(stage, get("/sse?rate=50"));
        QTRY_VERIFY_WITH_TIMEOUT(client.readSome() > 0, kPatienceMs);
        FaultSpec fault;
        fault.kind = kind;
        fault.bytes = 500;
        stage.relay.add(fault);
        QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), kPatienceMs);
        QCOMPARE(client.error(), error);
    }
#endif

    void closeCodeReachesTheWebSocketClient()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        WsClient client(stage.url("/ws?rate=50", "ws"));
        QTRY_VERIFY_WITH_TIMEOUT(client.texts.size() >= 2, kPatienceMs);
        FaultSpec close;
        close.kind = FaultKind::Close;
        close.code = 4555;
        close.reason = QStringLiteral("because");
        stage.relay.add(close);
        QTRY_VERIFY_WITH_TIMEOUT(client.isOver, kPatienceMs);
        QCOMPARE(int(client.socket.closeCode()), 4555);
        QCOMPARE(client.socket.closeReason(), QStringLiteral("because"));
    }

    void blackHolePassesNothingAndThenAll()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        WsClient client(stage.url("/ws?rate=100", "ws"));
        QTRY_VERIFY_WITH_TIMEOUT(client.texts.size() >= 2, kPatienceMs);
        FaultSpec hole;
        hole.kind = FaultKind::BlackHole;
        const quint64 id = stage.relay.add(hole);
        QCoreApplication::processEvents();
        const qsizetype before = client.texts.size();
        QVERIFY(!QTest::qWaitFor([&] { return client.texts.size() > before + 1; }, 300));
        stage.relay.end(id);
        QTRY_VERIFY_WITH_TIMEOUT(client.texts.size() > before + 20, kPatienceMs);
        const QList<quint64> numbers = client.numbers();
        for (qsizetype i = 1; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], numbers[i - 1] + 1);
    }

    void answerIsTheOneAskedFor()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        FaultSpec http;
        http.kind = FaultKind::Http;
        http.status = 429;
        http.retryAfter = Millis(3'000);
        stage.relay.add(http);
        Client client(stage, get("/sse"));
        QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), kPatienceMs);
        QVERIFY2(client.received.startsWith("HTTP/1.1 429 "), client.received.constData());
        QVERIFY(client.received.contains("\r\nRetry-After: 3\r\n"));
        QVERIFY(client.received.contains("Simulated by Feedscope"));
    }

    void blockedUpgradeLeavesHttpAlone()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        FaultSpec block;
        block.kind = FaultKind::BlockUpgrade;
        stage.relay.add(block);
        WsClient ws(stage.url("/ws", "ws"));
        QTRY_VERIFY_WITH_TIMEOUT(ws.isOver, kPatienceMs);
        QVERIFY(ws.texts.isEmpty());
        Client client(stage, get("/sse?rate=50"));
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("data:"), kPatienceMs);
    }

    void nameThatDoesNotResolveIsABadGateway()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        FaultSpec dns;
        dns.kind = FaultKind::Dns;
        stage.relay.add(dns);
        Client client(stage, get("/sse"));
        QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), kPatienceMs);
        QVERIFY2(client.received.contains("502") && client.received.contains("simulated"),
                 client.received.constData());
    }

    void serverThatIsNotThereIsABadGatewayThatIsNotSimulated()
    {
        Stage stage(QUrl(QStringLiteral("http://127.0.0.1:1")));
        Client client(stage, get("/sse"));
        QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), kPatienceMs);
        QVERIFY2(client.received.contains("502") && !client.received.contains("imulated"),
                 client.received.constData());
    }

    void webSocketMessagesAreLostRepeatedAndSwapped_data()
    {
        messageKinds();
    }
    void webSocketMessagesAreLostRepeatedAndSwapped()
    {
        QFETCH(FaultKind, kind);
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        FaultSpec fault;
        fault.kind = kind;
        fault.every = 5;
        fault.direction = FaultDirection::In;
        stage.relay.add(fault);
        WsClient client(stage.url("/ws?rate=200", "ws"));
        QTRY_VERIFY_WITH_TIMEOUT(client.texts.size() >= 40, kPatienceMs);
        check(kind, client.numbers().mid(0, 40), client.texts.mid(0, 40));
    }

    void eventsAreLostRepeatedAndSwapped_data()
    {
        messageKinds();
    }
    void eventsAreLostRepeatedAndSwapped()
    {
        QFETCH(FaultKind, kind);
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        FaultSpec fault;
        fault.kind = kind;
        fault.every = 5;
        stage.relay.add(fault);
        Client client(stage, get("/sse?rate=200"));
        QTRY_VERIFY_WITH_TIMEOUT(client.received.count("data:") >= 42, kPatienceMs);
        QStringList texts;
        QList<quint64> numbers;
        for (const QByteArray &line : client.received.split('\n')) {
            if (!line.startsWith("data:") || texts.size() == 40)
                continue;
            texts.append(QString::fromUtf8(line));
            numbers.append(line.mid(line.indexOf("\"seq\":") + 6).split(',').first().toULongLong());
        }
        check(kind, numbers, texts);
    }

    void faultOfThreeMessagesEndsByItself()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        QSignalSpy changed(&stage.relay, &FaultRelay::changed);
        FaultSpec drop;
        drop.kind = FaultKind::DropMessages;
        drop.count = 3;
        stage.relay.add(drop);
        WsClient client(stage.url("/ws?rate=100", "ws"));
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, kPatienceMs);
        QVERIFY(stage.relay.inForce().empty());
        QTRY_VERIFY_WITH_TIMEOUT(client.texts.size() >= 5, kPatienceMs);
        QVERIFY(client.numbers().first() >= 4);
    }

    void heartbeatsAreWithheld()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"));
        Stage stage(server.url({}));
        FaultSpec loss;
        loss.kind = FaultKind::HeartbeatLoss;
        stage.relay.add(loss);
        Client client(stage, get("/sse"));
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("\r\n\r\n"), kPatienceMs);
        server.send(": heartbeat\n\ndata: x\n\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("data: x"), kPatienceMs);
        QVERIFY(!client.received.contains("heartbeat"));
    }

    void faultEndsWhenItsTimeIsUp()
    {
        LabStage lab;
        Stage stage(lab.lab.baseUrl());
        FaultSpec refuse;
        refuse.kind = FaultKind::Refuse;
        refuse.lasts = Millis(200);
        stage.relay.add(refuse);
        QCOMPARE(stage.relay.inForce().size(), size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(stage.relay.inForce().empty(), kPatienceMs);
        Client client(stage, get("/sse"));
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("data:"), kPatienceMs);
    }

private:
    static void messageKinds()
    {
        QTest::addColumn<FaultKind>("kind");
        for (const FaultKind kind :
             {FaultKind::DropMessages, FaultKind::DuplicateMessages, FaultKind::ReorderMessages,
              FaultKind::CorruptMessages, FaultKind::DelayMessages})
            QTest::newRow(qPrintable(faultName(kind))) << kind;
    }

    static void check(FaultKind kind, const QList<quint64> &numbers, const QStringList &texts)
    {
        int missing = 0;
        int repeated = 0;
        int swapped = 0;
        for (qsizetype i = 1; i < numbers.size(); ++i) {
            missing += numbers[i] == numbers[i - 1] + 2 ? 1 : 0;
            repeated += numbers[i] == numbers[i - 1] ? 1 : 0;
            swapped += numbers[i] < numbers[i - 1] ? 1 : 0;
        }
        const auto corrupt = std::count_if(texts.begin(), texts.end(), [](const QString &text) {
            return text.contains(u'#') || text.contains(u'~');
        });
        if (kind == FaultKind::CorruptMessages)
            QVERIFY2(corrupt >= 6, qPrintable(texts.join(u'\n')));
        else
            QCOMPARE(corrupt, 0);
        QCOMPARE(repeated > 0, kind == FaultKind::DuplicateMessages);
        if (kind == FaultKind::CorruptMessages)
            return; // the number itself may be what was hit
        QCOMPARE(swapped > 0, kind == FaultKind::ReorderMessages);
        QCOMPARE(missing > 0,
                 kind == FaultKind::DropMessages || kind == FaultKind::ReorderMessages);
    }
};

QTEST_GUILESS_MAIN(TestFaultRelay)
#include "tst_faultrelay.moc"
