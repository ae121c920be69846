#include "selftestreport.h"

#include "version.h"

#include <QDir>
#include <QSysInfo>
#include <algorithm>

namespace feedscope {

namespace {

constexpr qsizetype kNameWidth = 24;
constexpr qsizetype kOutcomeWidth = 15;

QString word(CheckOutcome::Kind kind)
{
    switch (kind) {
    case CheckOutcome::Kind::Ok:
        return QStringLiteral("ok");
    case CheckOutcome::Kind::Failed:
        return QStringLiteral("FAILED");
    case CheckOutcome::Kind::NotAvailable:
        return QStringLiteral("not available");
    }
    Q_UNREACHABLE();
}

// One line, with nothing in it that names the person.
QString plain(const QString &text)
{
    QString line = text.simplified();
    const QString home = QDir::homePath();
    if (home.size() > 1)
        line.replace(home, QStringLiteral("~"));
    return line;
}

qsizetype count(const QList<CheckResult> &results, CheckOutcome::Kind kind)
{
    return std::count_if(results.begin(), results.end(),
                         [kind](const CheckResult &result) { return result.outcome.kind == kind; });
}

} // namespace

QString selfTestHead()
{
    return QStringLiteral("Feedscope %1 self-test\n%2%3, %4, %5 %6\n%7%8 (built with %9)\n\n")
        .arg(programVersion(), QStringLiteral("System").leftJustified(kNameWidth),
             QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
             QSysInfo::kernelType(), QSysInfo::kernelVersion(),
             QStringLiteral("Qt").leftJustified(kNameWidth), QString::fromLatin1(qVersion()),
             QStringLiteral(QT_VERSION_STR));
}

QString selfTestLine(const CheckResult &result)
{
    return result.name.leftJustified(kNameWidth) +
           word(result.outcome.kind).leftJustified(kOutcomeWidth) + plain(result.outcome.text) +
           u'\n';
}

QString selfTestTotals(const QList<CheckResult> &results)
{
    return QStringLiteral("\n%1 checks: %2 ok, %3 not available, %4 failed\n")
        .arg(results.size())
        .arg(count(results, CheckOutcome::Kind::Ok))
        .arg(count(results, CheckOutcome::Kind::NotAvailable))
        .arg(count(results, CheckOutcome::Kind::Failed));
}

int selfTestExit(const QList<CheckResult> &results)
{
    return count(results, CheckOutcome::Kind::Failed) > 0 ? 1 : 0;
}

} // namespace feedscope
