#include "configparser.h"
#include "feedkeeper.h"
#include "feedlistedit.h"
#include "sessionvault.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;

namespace {

FeedConfig feed(const char *id, const char *entry = nullptr)
{
    FeedConfig config;
    config.id.value = QString::fromUtf8(id);
    config.url = QUrl(QStringLiteral("ws://h/") + config.id.value);
    if (entry) {
        config.auth.kind = AuthConfig::Kind::Bearer;
        config.auth.token =
            SecretSource{SecretSource::Kind::Keychain, QString::fromUtf8(entry), {}};
    }
    return config;
}

struct Rig
{
    explicit Rig(const QList<FeedConfig> &feeds = {feed("a"), feed("b")})
        : path(dir.filePath(QStringLiteral("feeds.json")))
        , store(path)
    {
        store.save(feeds);
        keeper.setFeeds(store.load().feeds, store);
    }
    FeedLibrary::Outcome put(const FeedId &before, const FeedConfig &config,
                             const QByteArray &token = {})
    {
        std::optional<FeedLibrary::Outcome> outcome;
        keeper.put(before, config, token,
                   [&](const FeedLibrary::Outcome &answer) { outcome = answer; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }))
            return {QStringLiteral("no answer"), {}};
        return *outcome;
    }
    QByteArray bytes() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir dir;
    QString path;
    ConfigStore store;
    SessionVault vault{QStringLiteral("This session only.")};
    QList<FeedConfig> running;
    FeedKeeper keeper{vault, [this](const QList<FeedConfig> &feeds) { running = feeds; }};
};

} // namespace

class TestFeedKeeper : public QObject
{
    Q_OBJECT

private slots:
    void addedFeedIsSavedAndRuns()
    {
        Rig rig;
        QVERIFY(rig.put({}, feed("c")).problem.isEmpty());
        QCOMPARE(idsOf(rig.running),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(idsOf(rig.store.load().feeds), idsOf(rig.running));
    }

    void editedFeedKeepsItsPlace()
    {
        Rig rig;
        FeedConfig edited = feed("z");
        QVERIFY(rig.put(FeedId{QStringLiteral("a")}, edited).problem.isEmpty());
        QCOMPARE(idsOf(rig.store.load().feeds),
                 (QStringList{QStringLiteral("z"), QStringLiteral("b")}));
    }

    void aTokenGoesToTheVaultAndNotToTheFile()
    {
        Rig rig;
        const auto outcome = rig.put({}, feed("c", "c-entry"), "t0psecret");
        QVERIFY(outcome.problem.isEmpty());
        QCOMPARE(outcome.note, QStringLiteral("This session only."));
        QVERIFY(rig.vault.has(QStringLiteral("c-entry")));
        QVERIFY(rig.bytes().contains("c-entry"));
        QVERIFY(!rig.bytes().contains("t0psecret"));
    }

    void aSaveThatFailsChangesNothing()
    {
        Rig rig;
        rig.write("{ broken");
        const QList<FeedConfig> before = rig.keeper.feeds();
        const auto outcome = rig.put({}, feed("c", "c-entry"), "t0psecret");
        QVERIFY(outcome.problem.contains(QLatin1StringView("kept as it is")));
        QCOMPARE(rig.bytes(), QByteArray("{ broken"));
        QVERIFY(rig.keeper.feeds() == before);
        QVERIFY(rig.running.isEmpty());
        QVERIFY(!rig.vault.has(QStringLiteral("c-entry")));
    }

    void aConfigOfANewerVersionIsLeftAlone()
    {
        Rig rig;
        const QByteArray newer = "{\"version\": 2, \"feeds\": []}";
        rig.write(newer);
        QVERIFY(rig.put({}, feed("c")).problem.contains(QLatin1StringView("newer Feedscope")));
        QCOMPARE(rig.bytes(), newer);
    }

    void anEditByHandBesideItIsNotLost()
    {
        Rig rig;
        rig.store.save({feed("a"), feed("b"), feed("byhand")});
        QVERIFY(rig.put({}, feed("c")).problem.isEmpty());
        QCOMPARE(idsOf(rig.store.load().feeds),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("byhand"),
                              QStringLiteral("c")}));
    }

    void aChangedFileIsReadAgainAndTold()
    {
        Rig rig;
        QSignalSpy told(&rig.keeper, &FeedKeeper::reloaded);
        FeedConfig changed = feed("b");
        changed.keepMessages = 5;
        rig.store.save({changed, feed("n")});
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().at(0).toString(),
                 QStringLiteral("1 added (n), 1 changed (b), 1 removed (a)"));
        QCOMPARE(told.first().at(1).toBool(), false);
        QCOMPARE(idsOf(rig.running), (QStringList{QStringLiteral("b"), QStringLiteral("n")}));
    }

    void aFileThatBreaksLeavesTheFeedsRunning()
    {
        Rig rig;
        QSignalSpy told(&rig.keeper, &FeedKeeper::reloaded);
        rig.write("{ broken");
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().at(1).toBool(), true);
        QVERIFY(rig.running.isEmpty()); // nothing was applied
        QCOMPARE(rig.keeper.feeds().size(), 2);
    }

    void aListThatChangedMeanwhileIsNotOverwritten()
    {
        Rig rig;
        rig.store.save({feed("other")});
        const auto outcome = rig.keeper.replaceAll({feed("a")});
        QVERIFY(!outcome.problem.isEmpty());
        QCOMPARE(idsOf(rig.store.load().feeds), QStringList{QStringLiteral("other")});
        QCOMPARE(idsOf(rig.keeper.feeds()), QStringList{QStringLiteral("other")});
    }

    void deletedAndRestoredFeedKeepsItsToken()
    {
        Rig rig({feed("a", "entry"), feed("b")});
        rig.vault.write(QStringLiteral("entry"), "x", [](const SecretVault::Answer &) {});
        const QList<FeedConfig> both = rig.keeper.feeds();
        QVERIFY(rig.keeper.replaceAll({both.last()}).problem.isEmpty());
        QVERIFY(rig.vault.has(QStringLiteral("entry")));
        QVERIFY(rig.keeper.replaceAll(both).problem.isEmpty());
        QVERIFY(rig.vault.has(QStringLiteral("entry")));
    }

    void withoutAFileChangesLastForTheRun()
    {
        SessionVault vault{QString()};
        QList<FeedConfig> running;
        FeedKeeper keeper(vault, [&](const QList<FeedConfig> &feeds) { running = feeds; });
        keeper.setFeeds({feed("demo")}, std::nullopt);
        const auto outcome = keeper.replaceAll({feed("demo"), feed("mine")});
        QVERIFY(outcome.problem.isEmpty());
        QVERIFY(outcome.note.contains(QLatin1StringView("not saved")));
        QCOMPARE(running.size(), 2);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QTemporaryDir dir;
        QFile inTheWay(dir.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        SessionVault vault{QString()};
        FeedKeeper keeper(vault, [](const QList<FeedConfig> &) {});
        keeper.setFeeds({}, ConfigStore(dir.filePath(QStringLiteral("file/feeds.json"))));
        const auto outcome = keeper.replaceAll({feed("a")});
        QVERIFY(outcome.problem.contains(QLatin1StringView("folder cannot be made")));
        QVERIFY(keeper.feeds().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFeedKeeper)
#include "tst_feedkeeper.moc"
