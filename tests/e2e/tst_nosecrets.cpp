// After every kind of sign-in, against servers that accept, refuse and are not there: no part of a
// secret is in the config file, an export, an event, a snapshot, a log line, a command line or the
// environment of a child.
#include "configparser.h"
#include "feedconnection.h"
#include "feedkeeper.h"
#include "labserver.h"
#include "qtscheduler.h"
#include "recordingobserver.h"
#include "recordjson.h"
#include "secretreader.h"
#include "sessionvault.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using Auth = AuthConfig::Kind;
using From = SecretSource::Kind;

namespace {

const QByteArray kSecret = "S3cr3t/Pa+rt=9";

QByteArray &logged()
{
    static QByteArray text;
    return text;
}

void collectLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged() += text.toUtf8() + '\n';
}

QByteArray filesBelow(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

// What everybody on this computer may see of this process, and what its children were given;
// nothing where there is no /proc.
QByteArray processes()
{
    const auto read = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() + '\n' : QByteArray();
    };
    const QByteArray self = QByteArray::number(QCoreApplication::applicationPid());
    QByteArray all = read(QStringLiteral("/proc/self/cmdline"));
    QDirIterator entries(QStringLiteral("/proc"), {QStringLiteral("[0-9]*")}, QDir::Dirs);
    while (entries.hasNext()) {
        const QString process = entries.next();
        // "PID (NAME) STATE PARENT ..."
        const QByteArray stat = read(process + QStringLiteral("/stat"));
        if (stat.mid(stat.lastIndexOf(')') + 4).startsWith(self + ' '))
            all += read(process + QStringLiteral("/cmdline")) +
                   read(process + QStringLiteral("/environ"));
    }
    return all;
}

QByteArray told(const RecordingObserver &observer)
{
    QByteArray all;
    for (const FeedEvent &event : observer.events)
        all += eventRecord(event, Instant()) + '\n';
    if (const auto &s = observer.snapshot)
        all += (s->name + s->url + s->lastError.detail + describe(s->lastError)).toUtf8() + '\n';
    return all;
}

} // namespace

class NoSecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        logged().clear();
        m_before = qInstallMessageHandler(collectLog);
    }
    void cleanup()
    {
        qInstallMessageHandler(m_before);
        qunsetenv("FEEDSCOPE_TEST_TOKEN");
    }

    void noSecretIsLeftBehind_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("renewed");
        const auto row = [](const char *name, Auth kind, From from, bool renewed = false) {
            QTest::newRow(name) << int(kind) << int(from) << renewed;
        };
        row("bearer from the keychain", Auth::Bearer, From::Keychain);
        row("bearer from the environment", Auth::Bearer, From::Env);
        row("bearer from a file", Auth::Bearer, From::File);
        row("bearer from a command", Auth::Bearer, From::Command);
        row("basic from the keychain", Auth::Basic, From::Keychain);
        row("header from the keychain", Auth::Header, From::Keychain);
        row("query from the keychain", Auth::Query, From::Keychain);
        row("message from the keychain", Auth::Message, From::Keychain);
        row("bearer renewed with a refresh token", Auth::Bearer, From::Keychain, true);
    }

    void noSecretIsLeftBehind()
    {
        QFETCH(int, kind);
        QFETCH(int, from);
        QFETCH(bool, renewed);
        // The lab takes its parameters apart: there the secret has to be one that it accepts.
        const QByteArray secret =
            Auth(kind) == Auth::Query ? QByteArray("S3cr3t-Pa.rt_9") : kSecret;
        QTemporaryDir configFolder;
        QTemporaryDir secretFolder;
        QFile tokenFile(secretFolder.filePath(QStringLiteral("token")));
        QVERIFY(tokenFile.open(QIODevice::WriteOnly));
        tokenFile.write(secret);
        tokenFile.close();
        if (From(from) == From::Env)
            qputenv("FEEDSCOPE_TEST_TOKEN", secret);

        FeedConfig feed;
        feed.auth.kind = Auth(kind);
        if (Auth(kind) == Auth::Basic)
            feed.auth.user = QStringLiteral("me");
        if (Auth(kind) == Auth::Header || Auth(kind) == Auth::Query)
            feed.auth.header = QStringLiteral("topic"); // which the lab knows as a parameter
        feed.auth.token =
            SecretSource{From(from), sourceName(From(from), tokenFile.fileName()), {}};
        if (From(from) == From::Command)
            feed.auth.token->command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                        QStringLiteral("sleep 0.3; cat \"$0\""),
                                        tokenFile.fileName()};
        if (Auth(kind) == Auth::Message)
            feed.subscribe = {QStringLiteral("{\"auth\":\"{{token}}\"}")};

        QtScheduler scheduler;
        LabServer lab(scheduler, {});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        const QString http = lab.baseUrl().toString();
        QString webSocket = http;
        webSocket.replace(0, 4, QStringLiteral("ws"));

        SessionVault vault{QString()};
        if (renewed) {
            feed.auth.refresh = RefreshConfig{};
            feed.auth.refresh->url = QUrl(http + QStringLiteral("/token?ttl=60000"));
            feed.auth.refresh->token = std::exchange(feed.auth.token, std::nullopt);
            vault.write(QStringLiteral("entry"), secret, [](const SecretVault::Answer &) {});
        }
        const ConfigStore store(configFolder.filePath(QStringLiteral("feeds.json")));
        FeedKeeper keeper(vault, [](const QList<FeedConfig> &) {});
        keeper.setFeeds({}, store);
        int answers = 0;
        const QStringList addresses{
            webSocket + QStringLiteral("/ws?rate=50"), webSocket + QStringLiteral("/ws?status=401"),
            http + QStringLiteral("/sse?rate=50"),     http + QStringLiteral("/sse?status=401"),
            http + QStringLiteral("/poll?status=500"), QStringLiteral("http://127.0.0.1:1/"),
            QStringLiteral("ws://127.0.0.1:1/")};
        for (const QString &address : addresses) {
            feed.id.value = QStringLiteral("f%1").arg(answers);
            feed.url = QUrl(address);
            keeper.put({}, feed, From(from) == From::Keychain && !renewed ? secret : QByteArray(),
                       [&](const FeedLibrary::Outcome &outcome) {
                           QCOMPARE(outcome.problem, QString());
                           ++answers;
                       });
            QTRY_COMPARE(answers, int(addresses.indexOf(address)) + 1);
        }

        SecretReader reader(&vault);
        std::vector<std::unique_ptr<RecordingObserver>> observers;
        std::vector<std::unique_ptr<FeedConnection>> feeds;
        for (const FeedConfig &config : keeper.feeds()) {
            observers.push_back(std::make_unique<RecordingObserver>());
            feeds.push_back(std::make_unique<FeedConnection>(
                config, FeedConnection::Environment{scheduler, *observers.back(),
                                                    networkTransportFactory(), reader.fetch(), 1}));
            feeds.back()->start();
        }
        // Those that are accepted deliver, those that are refused say so.
        QByteArray all;
        const auto hasComeSoFar = [&] {
            all += processes();
            return observers[0]->messages.size() > 2 && observers[2]->messages.size() > 2 &&
                   !feeds[1]->lastError().isNone() && !feeds[3]->lastError().isNone() &&
                   !feeds[5]->lastError().isNone() && !feeds[6]->lastError().isNone();
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasComeSoFar(), 20'000);
#ifdef Q_OS_LINUX
        if (From(from) == From::Command) // its child was looked at
            QVERIFY(all.contains("sleep 0.3"));
#endif
        for (size_t i = 0; i < feeds.size(); ++i) {
            feeds[i]->publish();
            feeds[i]->stop();
            all += told(*observers[i]);
        }
        all += logged() + filesBelow(configFolder.path()) + writeConfig(keeper.feeds());
        QVERIFY(all.contains("\"feeds\"")); // the files were read
        for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64(),
                                       ("me:" + secret).toBase64(), secret.left(9), secret.mid(3)})
            QVERIFY2(!all.contains(form), form.constData());
        QVERIFY2(!all.contains("lab-"), "a token that the lab issued");
    }

private:
    static QString sourceName(From from, const QString &file)
    {
        return from == From::Keychain ? QStringLiteral("entry")
               : from == From::Env    ? QStringLiteral("FEEDSCOPE_TEST_TOKEN")
               : from == From::File   ? file
                                      : QString();
    }

    QtMessageHandler m_before = nullptr;
};

QTEST_GUILESS_MAIN(NoSecretsTest)
#include "tst_nosecrets.moc"
