// A feed and its token: time and secrets are the test's, transports are played.
#include "feedrig.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

QByteArray jwt(WallTime expires)
{
    const QByteArray claims = "{\"exp\":" + QByteArray::number(expires.msSinceEpoch / 1000) + '}';
    return "e30." +
           claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".s";
}

FeedConfig withToken(AuthConfig::Kind kind = AuthConfig::Kind::Bearer,
                     SecretSource::Kind from = SecretSource::Kind::Env)
{
    FeedConfig config = FeedRig::sse();
    config.auth.kind = kind;
    config.auth.user = QStringLiteral("me");
    config.auth.header = QStringLiteral("X-Key");
    config.auth.token = SecretSource{from, QStringLiteral("A"), {}};
    return config;
}

struct SignInRig : FeedRig
{
    explicit SignInRig(const FeedConfig &config = withToken())
        : FeedRig(config)
    {
        secrets.set(QStringLiteral("A"), "one");
    }
    // What the event loop does between two calls.
    void settle() { scheduler.advance(0ms); }
    void start()
    {
        feed.start();
        settle();
    }
    void connectNow()
    {
        start();
        emit transport->opened();
    }
    void refuse(int status = 401) { close(ErrorKind::HttpStatus, status); }
    QString lastNotice() const { return observer.of<Notice>().back().text; }
};

} // namespace

class TestFeedSignIn : public QObject
{
    Q_OBJECT

private slots:
    void everyKindPutsTheSecretWhereItBelongs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << int(AuthConfig::Kind::None) << QByteArray() << QByteArray();
        QTest::newRow("bearer") << int(AuthConfig::Kind::Bearer) << QByteArray("Bearer one")
                                << QByteArray();
        QTest::newRow("basic") << int(AuthConfig::Kind::Basic)
                               << "Basic " + QByteArray("me:one").toBase64() << QByteArray();
        QTest::newRow("header") << int(AuthConfig::Kind::Header) << QByteArray()
                                << QByteArray("X-Key: one");
    }
    void everyKindPutsTheSecretWhereItBelongs()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, header);
        SignInRig rig(withToken(AuthConfig::Kind(kind)));
        rig.start();
        QCOMPARE(rig.attempts, 1);
        QCOMPARE(rig.authorization, authorization);
        QByteArrayList sent;
        for (const auto &[name, value] : rig.headers)
            sent << name + ": " + value;
        QCOMPARE(sent.join(), header);
    }

    void aTokenOfTheAddressIsAParameterOfItsOwn()
    {
        FeedConfig config = withToken(AuthConfig::Kind::Query);
        config.url = QUrl(QStringLiteral("http://127.0.0.1:1/sse?room=1"));
        config.auth.header = QStringLiteral("token");
        SignInRig rig(config);
        rig.secrets.set(QStringLiteral("A"), "a&b+c%");
        rig.start();
        QCOMPARE(rig.url.toString(QUrl::FullyEncoded),
                 QStringLiteral("http://127.0.0.1:1/sse?room=1&token=a%26b%2Bc%25"));
        rig.feed.publish();
        QVERIFY(!rig.observer.snapshot->url.contains(QLatin1StringView("token")));
    }

    void aTokenIsFilledIntoMessages()
    {
        FeedConfig config = withToken(AuthConfig::Kind::Message);
        config.subscribe = {QStringLiteral("{\"auth\":\"{{token}}\"}"), QStringLiteral("go")};
        SignInRig rig(config);
        rig.secrets.set(QStringLiteral("A"), "a\"b");
        rig.start();
        QCOMPARE(rig.authorization, QByteArray());
        QCOMPARE(rig.subscribe,
                 (QStringList{QStringLiteral("{\"auth\":\"a\\\"b\"}"), QStringLiteral("go")}));
    }

    void slowSecretHoldsUpTheAttemptAndNothingElse()
    {
        SignInRig rig;
        rig.secrets.takes = 5s;
        rig.feed.start();
        rig.scheduler.advance(4s);
        QCOMPARE(rig.attempts, 0);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Connecting);
        rig.scheduler.advance(1s);
        QCOMPARE(rig.attempts, 1);
        // The attempt's own time begins with its opening.
        rig.scheduler.advance(9s);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Connecting);
        rig.scheduler.advance(1s);
        QCOMPARE(rig.lastChange().error.kind, ErrorKind::ConnectTimeout);
    }

    void secretThatNeverComesIsNotBlamedOnTheServer()
    {
        SignInRig rig;
        rig.secrets.takes = 1h;
        rig.feed.start();
        rig.scheduler.advance(10s);
        QCOMPARE(rig.attempts, 0);
        QCOMPARE(rig.lastChange().error.kind, ErrorKind::Token);
        QCOMPARE(rig.lastChange().to, FeedState::Reconnecting);
    }

    void stoppedWhileTheSecretIsFetchedStaysStopped()
    {
        SignInRig rig;
        rig.secrets.takes = 1s;
        rig.feed.start();
        rig.feed.stop();
        rig.scheduler.advance(2s);
        QCOMPARE(rig.attempts, 0);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Stopped);
    }

    void sourceIsReadAnewForEveryAttempt()
    {
        SignInRig rig;
        rig.connectNow();
        rig.secrets.set(QStringLiteral("A"), "two");
        rig.close(ErrorKind::Dropped);
        rig.scheduler.advance(1s);
        QCOMPARE(rig.authorization, QByteArray("Bearer two"));
    }

    void missingSecretNeedsAPersonAndNoAttempt()
    {
        SignInRig rig;
        rig.secrets.values.clear();
        rig.start();
        QCOMPARE(rig.attempts, 0);
        QCOMPARE(rig.lastChange().to, FeedState::Disconnected);
        QCOMPARE(rig.lastChange().stopCause, StopCause::SignIn);
        QCOMPARE(rig.lastChange().error.kind, ErrorKind::SignIn);
        QCOMPARE(rig.observer.snapshot->signIn.phase, SignInState::Phase::PersonNeeded);
        rig.scheduler.advance(24h);
        QCOMPARE(rig.secrets.asked.size(), 1);
        // A person sets it right.
        rig.secrets.set(QStringLiteral("A"), "one");
        rig.feed.retryNow();
        rig.settle();
        QCOMPARE(rig.authorization, QByteArray("Bearer one"));
    }

    void sourceThatFailsForAWhileIsTriedThreeTimes()
    {
        SignInRig rig(withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::File));
        rig.secrets.values[QStringLiteral("A")] = {
            {}, QStringLiteral("being written"), Secret::Outcome::Unavailable};
        rig.start();
        QCOMPARE(rig.lastChange().to, FeedState::Reconnecting);
        rig.scheduler.advance(1s);
        rig.scheduler.advance(2s);
        QCOMPARE(rig.lastChange().stopCause, StopCause::SignIn);
        QCOMPARE(rig.secrets.asked.size(), 3);
        QCOMPARE(rig.attempts, 0);
    }

    void refusedTokenOfTheEnvironmentIsFinal()
    {
        SignInRig rig;
        rig.start();
        rig.refuse();
        QCOMPARE(rig.lastChange().to, FeedState::Disconnected);
        QCOMPARE(rig.lastChange().stopCause, StopCause::Permanent);
    }

    void refusedTokenOfACommandIsFetchedOnceMore()
    {
        SignInRig rig(withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::Command));
        rig.start();
        rig.secrets.set(QStringLiteral("A"), "two");
        rig.refuse();
        rig.settle();
        rig.settle();
        QCOMPARE(rig.authorization, QByteArray("Bearer two"));
        rig.refuse();
        QCOMPARE(rig.lastChange().stopCause, StopCause::SignIn);
        QCOMPARE(rig.attempts, 2);
    }

    void commandThatBringsTheRefusedTokenAgainIsNotTriedWithIt()
    {
        SignInRig rig(withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::Command));
        rig.start();
        rig.refuse();
        rig.settle();
        rig.settle();
        QCOMPARE(rig.lastChange().stopCause, StopCause::SignIn);
        QCOMPARE(rig.attempts, 1);
    }

    void rotatedFileIsReadAgainWhenItsTokenIsRefusedLater()
    {
        SignInRig rig(withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::File));
        rig.connectNow();
        rig.deliver("x");
        rig.scheduler.advance(30s);
        rig.secrets.set(QStringLiteral("A"), "two");
        rig.close(ErrorKind::CloseFrame, 4401);
        rig.settle();
        rig.settle();
        QCOMPARE(rig.authorization, QByteArray("Bearer two"));
    }

    void serverThatAcceptsDeliversAndRefusesCausesNoStorm()
    {
        SignInRig rig(withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::Command));
        rig.start();
        for (int n = 0; n < 1'000; ++n) {
            rig.secrets.set(QStringLiteral("A"), "token" + QByteArray::number(n));
            if (rig.transport && rig.feed.connection().phase == ConnectionPhase::Connecting) {
                emit rig.transport->opened();
                rig.deliver("x");
                rig.close(ErrorKind::CloseFrame, 4401);
            }
            rig.scheduler.advance(10ms);
        }
        QVERIFY2(rig.attempts <= 14, qPrintable(QString::number(rig.attempts)));
        QVERIFY(rig.attempts >= 5);
    }

    void tokenWithAnEndIsRenewedBeforeItAndUsedByReconnecting()
    {
        FeedConfig config = withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::Command);
        SignInRig rig(config);
        const WallTime end{rig.scheduler.wallNow().msSinceEpoch + 600'000};
        rig.secrets.set(QStringLiteral("A"), jwt(end));
        rig.connectNow();
        rig.deliver("x");
        const QByteArray second = jwt({end.msSinceEpoch + 600'000});
        rig.secrets.set(QStringLiteral("A"), second);
        rig.heartbeats(539s);
        QCOMPARE(rig.attempts, 1);
        rig.heartbeats(2s);
        QCOMPARE(rig.attempts, 2);
        QCOMPARE(rig.authorization, "Bearer " + second);
        QCOMPARE(rig.observer.of<OutageEnded>().size(), size_t(0));
    }

    void wakingAfterTheEndRenewsAtOnce()
    {
        SignInRig rig(withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::Command));
        const WallTime end{rig.scheduler.wallNow().msSinceEpoch + 600'000};
        rig.secrets.set(QStringLiteral("A"), jwt(end));
        rig.connectNow();
        const QByteArray second = jwt({end.msSinceEpoch + 3'600'000});
        rig.secrets.set(QStringLiteral("A"), second);
        rig.scheduler.moveWall(30min);
        rig.feed.clockJumped(30min);
        rig.settle();
        rig.settle();
        QCOMPARE(rig.authorization, "Bearer " + second);
        QCOMPARE(rig.attempts, 2);
    }

    void failedRenewalLeavesTheConnectionAndIsRetriedUntilTheEnd()
    {
        SignInRig rig(withToken(AuthConfig::Kind::Bearer, SecretSource::Kind::Command));
        const WallTime end{rig.scheduler.wallNow().msSinceEpoch + 600'000};
        rig.secrets.set(QStringLiteral("A"), jwt(end));
        rig.connectNow();
        rig.secrets.values[QStringLiteral("A")] = {
            {}, QStringLiteral("not now"), Secret::Outcome::Unavailable};
        rig.heartbeats(541s);
        QVERIFY(rig.lastNotice().contains(QStringLiteral("not now")));
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
        QCOMPARE(rig.observer.snapshot->signIn.expires, std::optional(end));
        rig.secrets.set(QStringLiteral("A"), "fresh");
        rig.heartbeats(10s);
        QCOMPARE(rig.authorization, QByteArray("Bearer fresh"));
    }

    void tokenThatHasEndedByOurClockIsLeftToTheServerToJudge()
    {
        SignInRig rig;
        const QByteArray old = jwt({rig.scheduler.wallNow().msSinceEpoch - 1'000});
        rig.secrets.set(QStringLiteral("A"), old);
        rig.start();
        QCOMPARE(rig.authorization, "Bearer " + old);
    }
};

QTEST_GUILESS_MAIN(TestFeedSignIn)
#include "tst_feedsignin.moc"
