#include "selftestcommand.h"

#include "configstore.h"
#include "console.h"
#include "dashboardloader.h"
#include "keychaincheck.h"
#include "leaveprogram.h"
#include "outagerecorder.h"
#include "qtscheduler.h"
#include "selftest.h"
#include "selftestlab.h"
#include "settingsplace.h"
#include "systemchecks.h"
#include "vaultfactory.h"
#include "watchdog.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>
#include <mutex>

namespace feedscope {

namespace {

using Kind = CheckOutcome::Kind;
using Step = SelfTest::Step;
using Steps = std::vector<Step>;

constexpr Millis kKeychainLimit{10'000};
constexpr Millis kTripLimit{5'000};

// A check that answers before it returns.
Step direct(const char *name, std::function<CheckOutcome()> check)
{
    return {QString::fromLatin1(name),
            [check = std::move(check)](const SelfTest::Done &done) { done(check()); },
            Millis(0),
            {}};
}

void addPlugins(Steps &steps)
{
    const QStringList paths = QCoreApplication::libraryPaths();
    const auto plugin = [&](const char *title, const char *folder, const QStringList &names,
                            const CheckOutcome &without) {
        steps.push_back(direct(title, [=] {
            return checkPlugin(QString::fromLatin1(folder), names, paths, without);
        }));
    };
    steps.push_back(direct("Window", [] {
        return checkDashboard(dashboardFolders(QCoreApplication::applicationDirPath()));
    }));
    const QStringList platforms = wantedPlatforms();
    plugin("Platform plugin", "platforms", platforms,
           {Kind::Failed,
            QStringLiteral("Qt has no plugin for %1 in %2, so no window can be "
                           "shown. Install Qt's platform plugins.")
                .arg(platforms.join(QStringLiteral(" or ")), paths.join(QStringLiteral(", ")))});
    const QString drawn = QStringLiteral("Feedscope draws its own pictures without it; icons of "
                                         "the desktop's theme may be missing.");
    plugin("SVG picture plugin", "imageformats", {QStringLiteral("svg")},
           {Kind::NotAvailable, drawn});
    plugin("SVG icon plugin", "iconengines", {QStringLiteral("svgicon")},
           {Kind::NotAvailable, drawn});
}

void addKeychain(Steps &steps, SecretVault &vault)
{
    const auto random = [] {
        return QString::number(QRandomGenerator::system()->generate64(), 16);
    };
    steps.push_back({QStringLiteral("Keychain"),
                     [&vault, random](const SelfTest::Done &done) {
                         checkKeychain(vault, QStringLiteral("selftest-") + random(),
                                       random().toLatin1(), done);
                     },
                     kKeychainLimit,
                     [] {
                         return CheckOutcome{
                             Kind::NotAvailable,
                             QStringLiteral("It did not answer within 10 s; it may be waiting "
                                            "to be unlocked. Unlock it and try again.")};
                     }});
}

// Folders that Feedscope does without; `without` says how.
CheckOutcome checkSpareFolder(const QString &folder, const QString &without)
{
    CheckOutcome found = checkFolder(folder);
    if (found.kind == Kind::Failed)
        found = {Kind::NotAvailable, found.text + QLatin1Char(' ') + without};
    return found;
}

void addFolders(Steps &steps)
{
    steps.push_back(direct(
        "Feeds folder", [] { return checkFolder(QFileInfo(ConfigStore::defaultPath()).path()); }));
    steps.push_back(direct("Settings folder", [] {
        const QSettings settings(QSettings::IniFormat, QSettings::UserScope, settingsplace::kFolder,
                                 settingsplace::kFile);
        return checkFolder(QFileInfo(settings.fileName()).path());
    }));
    steps.push_back(direct("Data folder", [] {
        return checkSpareFolder(QFileInfo(OutageRecorder::pathFor({})).path(),
                                QStringLiteral("Outages are then forgotten when Feedscope ends."));
    }));
    // Libraries under Feedscope may use it.
    steps.push_back(direct("Cache folder", [] {
        return checkSpareFolder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation),
                                QStringLiteral("Feedscope keeps nothing there."));
    }));
    steps.push_back(direct("Temporary folder", [] { return checkFolder(QDir::tempPath()); }));
}

void addRoundTrips(Steps &steps, SelfTestLab &lab)
{
    using Security = SelfTestLab::Security;
    for (const Security security : {Security::Plain, Security::Tls}) {
        const QString tail = security == Security::Tls ? QStringLiteral(", TLS") : QString();
        steps.push_back(
            {QStringLiteral("Lab server") + tail,
             [&lab, security](const SelfTest::Done &done) { done(lab.listen(security)); },
             Millis(0),
             {}});
        for (const TransportKind transport : {TransportKind::WebSocket, TransportKind::Sse,
                                              TransportKind::LongPoll, TransportKind::Poll}) {
            steps.push_back({QStringLiteral("Lab %1%2").arg(transportName(transport), tail),
                             [&lab, transport, security](const SelfTest::Done &done) {
                                 lab.roundTrip(transport, security, done);
                             },
                             kTripLimit,
                             [&lab] {
                                 return CheckOutcome{
                                     Kind::Failed,
                                     QStringLiteral("No message within 5 s. %1 Something here "
                                                    "stops connections to 127.0.0.1.")
                                         .arg(lab.lastProblem())};
                             }});
        }
    }
}

// What to say of the checks that are still to end when the deadline has passed. Written by the
// main thread, read by the watchdog's.
class OpenChecks
{
public:
    explicit OpenChecks(const Steps &steps)
    {
        for (const Step &step : steps)
            m_names << step.name;
    }
    void ended(const CheckResult &result)
    {
        const std::lock_guard lock(m_mutex);
        m_results << result;
        printOut(selfTestLine(result));
    }
    [[noreturn]] void giveUp()
    {
        const std::lock_guard lock(m_mutex);
        QString text = QStringLiteral("It did not end within the %1 s of the self-test.")
                           .arg(kSelfTestLimit.count() / 1000);
        for (qsizetype open = m_results.size(); open < m_names.size(); open = m_results.size()) {
            m_results << CheckResult{m_names.at(open), {Kind::Failed, text}};
            printOut(selfTestLine(m_results.last()));
            text = QStringLiteral("Not reached.");
        }
        printOut(selfTestTotals(m_results));
        leaveProgram(selfTestExit(m_results));
    }

private:
    std::mutex m_mutex;
    QStringList m_names;
    QList<CheckResult> m_results;
};

} // namespace

int runSelfTestCommand()
{
    QCoreApplication::setApplicationName(QStringLiteral("feedscope"));
    QtScheduler scheduler;
    const auto vault = makeSecretVault();
    SelfTestLab lab(scheduler);
    Steps steps;
    addPlugins(steps);
    steps.push_back(direct("TLS", checkTlsBackend));
    steps.push_back(direct("CA certificates", checkAuthorities));
    addKeychain(steps, *vault);
    addFolders(steps);
    addRoundTrips(steps, lab);

    OpenChecks open(steps);
    printOut(selfTestHead());
    const Watchdog watchdog(kSelfTestLimit, [&open] { open.giveUp(); });
    QEventLoop loop;
    SelfTest test(
        std::move(steps), scheduler,
        {[&open](const CheckResult &result) { open.ended(result); }, [&loop] { loop.quit(); }});
    test.start();
    loop.exec();
    printOut(selfTestTotals(test.results()));
    return selfTestExit(test.results());
}

} // namespace feedscope
