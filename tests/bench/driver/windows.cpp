#include "windows.h"

#include "throughput.h"

namespace feedscope::bench {
namespace {

constexpr double kMegabyte = 1e6;

Outcome watch(Tools &tools, int feeds, const QString &query, double seconds)
{
    const QString config = configOf(tools, QStringLiteral("feeds.json"), feeds,
                                    QStringLiteral("ws"), QStringLiteral("/ws?") + query);
    return tools.runWindow({QStringLiteral("--config"), config, QStringLiteral("--seconds"),
                            QString::number(seconds), QStringLiteral("--select"),
                            QStringLiteral("feed-0")},
                           int(seconds * 1'000) + 60'000);
}

double of(const Outcome &outcome, const char *name)
{
    return outcome.last.value(QLatin1StringView(name)).toDouble();
}

double cpuPercent(const Outcome &outcome)
{
    return of(outcome, "cpuNs") / of(outcome, "seconds") / 1e7;
}

// False when there is nothing to tell but the failure.
bool begin(const Outcome &outcome, const QString &section, const QString &what, Table &table)
{
    if (!outcome.ok)
        table.add({section, what, {}, {}, {}, {}, {}, outcome.error});
    return outcome.ok;
}

} // namespace

void measureFeeds(Tools &tools, Table &table)
{
    const QString section = QStringLiteral("Feeds, 1 message/s each");
    const std::pair<int, const char *> cases[] = {
        {1, ""}, {24, "<= 5 % of a core"}, {200, ""}, {1'000, "<= 25 %, <= 200 MB"}};
    for (const auto &[feeds, target] : cases) {
        const Outcome outcome =
            watch(tools, feeds, QStringLiteral("bytes=120&rate=1"), 10 * tools.options().scale);
        const QString what = QStringLiteral("window, %1 feeds").arg(feeds);
        if (!begin(outcome, section, what, table))
            continue;
        table.add({section,
                   what,
                   cpuPercent(outcome),
                   QStringLiteral("% of a core"),
                   {},
                   {},
                   QString::fromLatin1(target),
                   QStringLiteral("%1 MB, UI lag p99 %2 ms, max %3 ms")
                       .arg(of(outcome, "rssMax") / kMegabyte, 0, 'f', 0)
                       .arg(of(outcome, "lagP99"), 0, 'f', 1)
                       .arg(of(outcome, "lagMax"), 0, 'f', 1)});
    }
}

void measureFrames(Tools &tools, Table &table)
{
    const QString section = QStringLiteral("UI under load");
    const std::pair<int, const char *> rates[] = {
        {10'000, "<= 10 %, lag p99 <= 4 ms"}, {50'000, ""}, {100'000, ""}, {0, ""}};
    for (const auto &[rate, target] : rates) {
        const Outcome outcome = watch(tools, 1, QStringLiteral("bytes=120&rate=%1").arg(rate),
                                      10 * tools.options().scale);
        const QString what = rate > 0 ? QStringLiteral("window, %1 messages/s").arg(rate)
                                      : QStringLiteral("window, as fast as it takes");
        if (!begin(outcome, section, what, table))
            continue;
        table.add(
            {section,
             what,
             cpuPercent(outcome),
             QStringLiteral("% of a core"),
             {},
             {},
             QString::fromLatin1(target),
             QStringLiteral("%1 messages/s, timer lag p99 %2 ms, max %3 ms; %4 missing; %5 MB")
                 .arg(of(outcome, "measured") / of(outcome, "seconds"), 0, 'f', 0)
                 .arg(of(outcome, "lagP99"), 0, 'f', 1)
                 .arg(of(outcome, "lagMax"), 0, 'f', 1)
                 .arg(of(outcome, "missing"))
                 .arg(of(outcome, "rssMax") / kMegabyte, 0, 'f', 0)});
    }
}

void measureMemory(Tools &tools, Table &table)
{
    const QString section = QStringLiteral("Memory");
    const int seconds = tools.options().memorySeconds;
    const Outcome outcome = watch(tools, 1, QStringLiteral("bytes=120&rate=10000"), seconds);
    const QString what = QStringLiteral("10,000 messages/s for %1 s").arg(seconds);
    if (!begin(outcome, section, what, table))
        return;
    const double grown = (of(outcome, "rssEnd") - of(outcome, "rssThird")) / kMegabyte;
    table.add({section,
               what,
               of(outcome, "rssEnd") / kMegabyte,
               QStringLiteral("MB"),
               {},
               {},
               QStringLiteral("flat"),
               QStringLiteral("%1 MB at the start, %2 MB after a third, %3 MB at most; grown by %4 "
                              "MB in the last two thirds")
                   .arg(of(outcome, "rssFirst") / kMegabyte, 0, 'f', 0)
                   .arg(of(outcome, "rssThird") / kMegabyte, 0, 'f', 0)
                   .arg(of(outcome, "rssMax") / kMegabyte, 0, 'f', 0)
                   .arg(grown, 0, 'f', 1)});
}

void measureStartUp(Tools &tools, Table &table)
{
    QList<double> painted;
    double rss = 0;
    QString error;
    for (int i = 0; i < 5; ++i) {
        const Outcome outcome = watch(tools, 50, QStringLiteral("bytes=120&rate=1"), 1);
        if (!outcome.ok)
            error = outcome.error;
        else
            painted.append(outcome.first.value(QLatin1StringView("paintedAfterStart")).toDouble());
        rss = std::max(rss, of(outcome, "rssMax") / kMegabyte);
    }
    Row row{QStringLiteral("Start-up"),
            QStringLiteral("first paint with 50 feeds"),
            {},
            QStringLiteral("ms"),
            {},
            {},
            QStringLiteral("<= 150 ms, <= 80 MB"),
            error};
    if (!painted.isEmpty()) {
        row.value = median(painted);
        row.note = QStringLiteral("%1 MB").arg(rss, 0, 'f', 0);
    }
    table.add(std::move(row));
}

} // namespace feedscope::bench
