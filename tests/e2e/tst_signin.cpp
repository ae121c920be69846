// Tokens that end, against the lab server: feeds run over ten of them without losing a message.
#include "feedconnection.h"
#include "labserver.h"
#include "qtscheduler.h"
#include "recordingobserver.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

// The refresh brings every token here.
SecretFetch noSecrets()
{
    return [](const SecretSource &, QObject &, SecretReply) {};
}

struct Run
{
    QtScheduler scheduler;
    RecordingObserver observer;
    LabServer lab{scheduler, {}};
    std::unique_ptr<FeedConnection> feed;

    ~Run()
    {
        if (feed)
            observer.audit(feed->config().id, feed->counters());
    }

    bool listen()
    {
        QString error;
        return lab.listen(QHostAddress(QHostAddress::LocalHost), 0, &error);
    }
    QUrl url(const QString &path) const { return QUrl(lab.baseUrl().toString() + path); }
    FeedConfig config(TransportKind kind, const QString &path) const
    {
        FeedConfig config;
        config.id = {QStringLiteral("a")};
        config.url = url(path);
        config.transports = {kind};
        config.fields.sequence = QStringLiteral("/seq");
        config.fields.id = QStringLiteral("/id");
        config.subscribe = {QStringLiteral("{\"op\":\"subscribe\",\"after\":\"{{lastId}}\"}")};
        config.backoff.base = Millis(50);
        config.pollInterval = Millis(100);
        config.auth.kind = AuthConfig::Kind::Bearer;
        config.auth.refresh = RefreshConfig{};
        config.auth.refresh->url = url(QStringLiteral("/token?ttl=1600"));
        config.auth.refresh->before = Millis(500);
        return config;
    }
    void start(const FeedConfig &config)
    {
        feed = std::make_unique<FeedConnection>(
            config, FeedConnection::Environment{scheduler, observer, networkTransportFactory(),
                                                noSecrets(), 1});
        feed->start();
    }
    int renewals() const
    {
        int count = 0;
        for (const Notice &notice : observer.of<Notice>())
            count += notice.text.startsWith(QStringLiteral("The token was renewed")) ? 1 : 0;
        return count;
    }
    int connects() const
    {
        int count = 0;
        for (const StateChanged &change : observer.of<StateChanged>())
            count += change.to == FeedState::Connected ? 1 : 0;
        return count;
    }
};

} // namespace

class TstSignIn : public QObject
{
    Q_OBJECT

private slots:
    // All at the same time: each takes as long as ten tokens live.
    void feedsRunOverTenEndsOfTheirTokensWithoutLoss()
    {
        struct Case
        {
            TransportKind kind;
            const char *path;
            const char *send;
        };
        static constexpr char kSend[] = "{\"op\":\"token\",\"token\":\"{{token}}\"}";
        static constexpr Case kCases[] = {
            {TransportKind::Sse, "/sse?rate=50&auth=strict", ""},
            {TransportKind::WebSocket, "/ws?rate=50&auth=strict", ""},
            {TransportKind::WebSocket, "/ws?rate=50&auth=strict", kSend},
            {TransportKind::LongPoll, "/long-poll?rate=50&auth=bearer", ""},
            {TransportKind::Poll, "/poll?rate=50&auth=bearer", ""},
        };
        std::vector<std::unique_ptr<Run>> runs;
        for (const Case &each : kCases) {
            auto run = std::make_unique<Run>();
            QVERIFY(run->listen());
            FeedConfig config = run->config(each.kind, QString::fromLatin1(each.path));
            config.auth.refresh->send = QString::fromLatin1(each.send);
            run->start(config);
            runs.push_back(std::move(run));
        }
        const auto allRenewed = [&] {
            return std::all_of(runs.begin(), runs.end(),
                               [](const auto &run) { return run->renewals() >= 10; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allRenewed(), 80'000);
        for (const auto &run : runs) {
            const FeedConfig &config = run->feed->config();
            const QByteArray name = config.url.path().toUtf8() + config.auth.refresh->send.toUtf8();
            const bool isPoll = config.transports.first() == TransportKind::Poll;
            const Counters counters = run->feed->counters();
            QVERIFY2(isPoll || counters.missing == 0, name.constData());
            QVERIFY2(counters.duplicates == 0, name.constData());
            QVERIFY2(counters.delivered > (isPoll ? 50 : 400), name.constData());
            if (!config.auth.refresh->send.isEmpty())
                QCOMPARE(run->connects(), 1);
            for (const Notice &notice : run->observer.of<Notice>())
                QVERIFY2(!notice.text.contains(QStringLiteral("lab-")), qPrintable(notice.text));
        }
    }

    void tokenThatIsNotRenewedInTimeIsRenewedWhenItIsRefused()
    {
        Run run;
        QVERIFY(run.listen());
        FeedConfig config =
            run.config(TransportKind::WebSocket, QStringLiteral("/ws?rate=50&auth=strict"));
        // The answer says nothing of an end, so only the server's refusal tells it.
        config.auth.refresh->expiresInPointer = QStringLiteral("/nothing");
        run.start(config);
        QTRY_VERIFY_WITH_TIMEOUT(run.connects() >= 3, 30'000);
        QCOMPARE(run.feed->counters().missing, quint64(0));
    }

    void refusedRenewalEndsInOneStateAndNoStorm()
    {
        Run run;
        QVERIFY(run.listen());
        FeedConfig config = run.config(TransportKind::Sse, QStringLiteral("/sse?auth=bearer"));
        config.auth.refresh->url = run.url(QStringLiteral("/token?status=400"));
        run.start(config);
        QTRY_COMPARE(run.observer.of<StateChanged>().back().to, FeedState::Disconnected);
        const StateChanged last = run.observer.of<StateChanged>().back();
        QCOMPARE(last.stopCause, StopCause::SignIn);
        QCOMPARE(last.error.kind, ErrorKind::SignIn);
        QVERIFY(last.error.detail.contains(QStringLiteral("400")));
        QCOMPARE(run.connects(), 0);
    }
};

QTEST_GUILESS_MAIN(TstSignIn)
#include "tst_signin.moc"
