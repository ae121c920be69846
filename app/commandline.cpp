#include "commandline.h"

#include <array>
#include <optional>

namespace feedscope {

namespace {

struct Entry
{
    Command command;
    QLatin1StringView name;
};

constexpr std::array<Entry, 6> kCommands{{
    {Command::Probe, QLatin1StringView("probe")},
    {Command::Run, QLatin1StringView("run")},
    {Command::Lab, QLatin1StringView("lab")},
    {Command::Check, QLatin1StringView("check")},
    {Command::FaultProxy, QLatin1StringView("fault-proxy")},
    {Command::Secret, QLatin1StringView("secret")},
}};

// Options that are commands and take nothing after them.
constexpr std::array<Entry, 4> kLoneOptions{{
    {Command::Help, QLatin1StringView("--help")},
    {Command::Help, QLatin1StringView("-h")},
    {Command::Version, QLatin1StringView("--version")},
    {Command::SelfTest, QLatin1StringView("--selftest")},
}};

template <size_t N>
std::optional<Command> named(const QString &name, const std::array<Entry, N> &entries)
{
    for (const Entry &entry : entries) {
        if (name == entry.name)
            return entry.command;
    }
    return std::nullopt;
}

CommandLine usageError(const QString &text)
{
    CommandLine line;
    line.error = text + QStringLiteral(" See feedscope --help.");
    return line;
}

CommandLine unknown(const QString &word)
{
    const QString what =
        word.startsWith(QLatin1Char('-')) ? QStringLiteral("option") : QStringLiteral("command");
    return usageError(
        QStringLiteral(
            "Unknown %1 \"%2\". Allowed: probe, run, lab, fault-proxy, check, secret, --demo, "
            "--config FILE, --theme, --size, --text-size, --language, --screenshot, "
            "--screenshot-after, --screenshot-of, --selftest, --version, --help.")
            .arg(what, word));
}

CommandLine dashboard(const QStringList &arguments)
{
    CommandLine line;
    QString strange;
    line.dashboard = parseDashboardOptions(arguments, &strange);
    if (!strange.isEmpty())
        return unknown(strange);
    if (!line.dashboard.error.isEmpty())
        return usageError(line.dashboard.error);
    return line;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    if (arguments.isEmpty())
        return line;
    const QString &first = arguments.first();
    if (const auto command = named(first, kCommands)) {
        line.command = *command;
        line.rest = arguments.mid(1);
        return line;
    }
    if (const auto command = named(first, kLoneOptions)) {
        if (arguments.size() > 1)
            return usageError(QStringLiteral("%1 stands alone; found \"%2\" after it.")
                                  .arg(first, arguments.at(1)));
        line.command = *command;
        return line;
    }
    return dashboard(arguments);
}

QString programHelp()
{
    return QStringLiteral(
               "Feedscope watches live feeds and tells the truth about each connection.\n"
               "\n"
               "  feedscope                        the dashboard, with the saved feeds\n"
               "  feedscope --demo                 the dashboard on built-in demo feeds; nothing "
               "saved\n"
               "  feedscope URL                    the dashboard, with that feed ready to be "
               "added\n"
               "  feedscope --config FILE          the dashboard on that file's feeds; FILE alone "
               "if it ends in .json\n"
               "  feedscope SCENARIO.json          the dashboard with the saved feeds and that "
               "scenario ready to run\n"
               "  feedscope probe URL... [options] watches feeds without a window, one JSON object "
               "per line\n"
               "  feedscope run SCENARIO... [options] plays scenario files, pass or fail per "
               "expectation\n"
               "  feedscope lab [options]          the lab server alone; prints its URLs\n"
               "  feedscope fault-proxy [options]  puts faults between any client and its server\n"
               "  feedscope check FILE             checks a config or scenario file and prints "
               "every issue\n"
               "  feedscope secret set NAME        puts a token from standard input into the "
               "keychain\n"
               "  feedscope --selftest             checks what Feedscope needs of this computer, a "
               "report for bug reports\n"
               "  feedscope --version | --help | COMMAND --help\n"
               "\n") +
           dashboardOptionsHelp() +
           QStringLiteral(
               "\n"
               "Exit codes: 0 ended as asked, or the server ended the feed cleanly; 1 an "
               "expectation failed "
               "(run), an issue was found (check) or a check failed (--selftest);\n"
               "2 usage error; 3 gave up before ever connecting; 4 permanent failure, or gave up "
               "after having been\n"
               "connected; 130 and 143 ended by SIGINT and SIGTERM.\n");
}

} // namespace feedscope
