// A process that is killed while it saves leaves the old file or the new one, whole.
#include "configparser.h"
#include "configstore.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace feedscope;

static QList<FeedConfig> manyFeeds(const QString &name)
{
    QList<FeedConfig> feeds;
    for (int i = 0; i < 300; ++i) {
        FeedConfig feed;
        feed.id.value = QString::number(i);
        feed.name = name;
        feed.url = QUrl(QStringLiteral("wss://feeds.example.com/%1").arg(i));
        feed.transports = defaultLadder(feed.url);
        feeds.append(feed);
    }
    return feeds;
}

class SaveKilledTest : public QObject
{
    Q_OBJECT

private slots:
    void killedSaveLeavesOneWholeFile()
    {
#ifndef Q_OS_UNIX
        QSKIP("processes are killed this way on Unix");
#else
        constexpr int kRounds = 60;
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("feeds.json"));
        const ConfigStore store(path);
        const auto a = manyFeeds(QStringLiteral("a"));
        const auto b = manyFeeds(QStringLiteral("b"));
        QCOMPARE(store.save(a), QString());
        const QByteArray whole[] = {writeConfig(a), writeConfig(b)};
        QRandomGenerator random(1);
        for (int round = 0; round < kRounds; ++round) {
            const pid_t child = fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                for (;;) {
                    store.save(b);
                    store.save(a);
                }
            }
            poll(nullptr, 0, int(random.bounded(5, 60)));
            kill(child, SIGKILL);
            waitpid(child, nullptr, 0);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes == whole[0] || bytes == whole[1]);
            QVERIFY(store.load().ok());
        }
#endif
    }
};

QTEST_GUILESS_MAIN(SaveKilledTest)
#include "tst_savekilled.moc"
