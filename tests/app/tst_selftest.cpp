#include "keychaincheck.h"
#include "manualscheduler.h"
#include "selftest.h"
#include "sessionvault.h"
#include "systemchecks.h"
#include "watchdog.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>

using namespace feedscope;
using Kind = CheckOutcome::Kind;

namespace {

// Keeps lastingly, as a keychain does, with the faults of one on request.
class FakeVault : public SecretVault
{
public:
    QHash<QString, QByteArray> entries;
    QByteArray readsAs; // not empty: what every read gives
    bool forgets = true;

    void read(const QString &name, SecretReply reply) override
    {
        reply({readsAs.isEmpty() ? entries.value(name) : readsAs, {}, Secret::Outcome::Found});
    }
    void write(const QString &name, const QByteArray &secret, Reply reply) override
    {
        entries.insert(name, secret);
        reply({Kept::Lastingly, {}});
    }
    void forget(const QString &name, Reply reply) override
    {
        if (forgets)
            entries.remove(name);
        reply({forgets ? Kept::Lastingly : Kept::Nowhere, QStringLiteral("locked")});
    }
};

CheckOutcome keychain(SecretVault &vault)
{
    std::optional<CheckOutcome> outcome;
    checkKeychain(vault, QStringLiteral("entry"), QByteArrayLiteral("value"),
                  [&](const CheckOutcome &told) { outcome = told; });
    for (int turn = 0; turn < 10 && !outcome; ++turn)
        QCoreApplication::processEvents();
    return outcome.value_or(CheckOutcome{Kind::Failed, QStringLiteral("no answer")});
}

SelfTest::Step step(const char *name, std::function<void(SelfTest::Done)> run, Millis limit = {})
{
    return {QString::fromLatin1(name), std::move(run), limit, [] {
                return CheckOutcome{Kind::Failed, QStringLiteral("too late")};
            }};
}

} // namespace

class SelfTestTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreAlignedAndOneLineEach()
    {
        const QString ok = selfTestLine({QStringLiteral("TLS"), {Kind::Ok, QStringLiteral("x")}});
        const QString missing = selfTestLine(
            {QStringLiteral("Lab long-poll, TLS"), {Kind::NotAvailable, QStringLiteral("x\ny")}});
        QCOMPARE(ok.indexOf(QStringLiteral("x\n")), missing.indexOf(QStringLiteral("x y\n")));
        QVERIFY(ok.contains(QStringLiteral(" ok ")));
        QVERIFY(missing.contains(QStringLiteral(" not available ")));
        QCOMPARE(missing.count(u'\n'), 1);
    }

    void homeFolderIsNotNamed()
    {
        const QString line = selfTestLine(
            {QStringLiteral("Folder"), {Kind::Ok, QDir::homePath() + QStringLiteral("/a")}});
        QVERIFY2(line.contains(QStringLiteral("~/a")), qPrintable(line));
        QVERIFY(!line.contains(QDir::homePath() + u'/'));
    }

    void onlyAFailureExitsWithOne()
    {
        const CheckResult ok{QStringLiteral("a"), {Kind::Ok, {}}};
        const CheckResult missing{QStringLiteral("b"), {Kind::NotAvailable, {}}};
        const CheckResult failed{QStringLiteral("c"), {Kind::Failed, {}}};
        QCOMPARE(selfTestExit({ok, missing}), 0);
        QCOMPARE(selfTestExit({ok, failed, missing}), 1);
        QVERIFY(selfTestTotals({ok, missing, failed})
                    .contains(QStringLiteral("3 checks: 1 ok, 1 not available, 1 failed")));
    }

    void keychainThatKeepsIsOkAndKeepsNothing()
    {
        FakeVault vault;
        QCOMPARE(keychain(vault).kind, Kind::Ok);
        QVERIFY(vault.entries.isEmpty());
    }

    void missingKeychainIsToldNotFailed()
    {
        SessionVault vault(QStringLiteral("No keychain service runs here."));
        const CheckOutcome outcome = keychain(vault);
        QCOMPARE(outcome.kind, Kind::NotAvailable);
        QVERIFY(outcome.text.contains(QStringLiteral("No keychain service runs here.")));
        QVERIFY(!vault.has(QStringLiteral("entry")));
    }

    void keychainThatLiesOrKeepsTheEntryFails()
    {
        FakeVault liar;
        liar.readsAs = QByteArrayLiteral("other");
        QCOMPARE(keychain(liar).kind, Kind::Failed);
        QVERIFY(liar.entries.isEmpty());
        FakeVault keeper;
        keeper.forgets = false;
        const CheckOutcome outcome = keychain(keeper);
        QCOMPARE(outcome.kind, Kind::Failed);
        QVERIFY(outcome.text.contains(QStringLiteral("\"entry\"")));
        QVERIFY(!outcome.text.contains(QStringLiteral("value")));
    }

    void folderThatIsNotThereIsCheckedAndNotMade()
    {
        const QTemporaryDir folder;
        const QString inside = folder.filePath(QStringLiteral("a/b"));
        const CheckOutcome outcome = checkFolder(inside);
        QCOMPARE(outcome.kind, Kind::Ok);
        QVERIFY(outcome.text.contains(inside));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void folderThatCannotBeWrittenToFailsByName()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const CheckOutcome outcome = checkFolder(file.fileName() + QStringLiteral("/sub"));
        QCOMPARE(outcome.kind, Kind::Failed);
        QVERIFY2(outcome.text.contains(file.fileName()), qPrintable(outcome.text));
    }

    void pluginThatIsMissingIsTheCallersToJudgeAndABrokenOneFails()
    {
        const QTemporaryDir folder;
        const CheckOutcome without{Kind::NotAvailable, QStringLiteral("none")};
        const QStringList names{QStringLiteral("xcb")};
        QCOMPARE(checkPlugin(QStringLiteral("platforms"), names, {folder.path()}, without).text,
                 QStringLiteral("none"));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("platforms")));
        QFile file(folder.filePath(QStringLiteral("platforms/libqxcb.so")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("no plugin") > 0);
        file.close();
        QCOMPARE(checkPlugin(QStringLiteral("platforms"), names, {folder.path()}, without).kind,
                 Kind::Failed);
    }

    void stepsRunInOrderAndOneThatNeverAnswersEndsAtItsLimit()
    {
        test::ManualScheduler scheduler;
        QStringList told;
        SelfTest::Done late;
        int finished = 0;
        SelfTest test(
            {step("first",
                  [](const auto &done) {
                      done({Kind::Ok, {}});
                  }),
             step(
                 "stuck", [&late](const auto &done) { late = done; }, Millis(500)),
             step("last",
                  [](const auto &done) {
                      done({Kind::NotAvailable, {}});
                  })},
            scheduler,
            {[&](const CheckResult &result) { told << result.name; }, [&] { ++finished; }});
        test.start();
        scheduler.advance(Millis(499));
        QCOMPARE(told, QStringList{QStringLiteral("first")});
        scheduler.advance(Millis(2));
        QCOMPARE(finished, 1);
        late({Kind::Ok, {}});
        scheduler.advance(Millis(2));
        QCOMPARE(finished, 1);
        QCOMPARE(test.results().size(), 3);
        QCOMPARE(test.results().at(1).outcome.text, QStringLiteral("too late"));
        QCOMPARE(test.results().at(2).outcome.kind, Kind::NotAvailable);
    }

    void watchdogCallsWhenTheDeadlinePassesAndNotOnceItIsGone()
    {
        std::atomic<int> calls = 0;
        {
            const Watchdog watchdog(Millis(1), [&calls] { ++calls; });
            QTRY_COMPARE(calls.load(), 1);
        }
        {
            const Watchdog unused(std::chrono::hours(1), [&calls] { ++calls; });
        }
        QCOMPARE(calls.load(), 1);
    }
};

QTEST_GUILESS_MAIN(SelfTestTest)
#include "tst_selftest.moc"
