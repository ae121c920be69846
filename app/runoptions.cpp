#include "runoptions.h"

#include "optionvalue.h"
#include "scenariolimits.h"

namespace feedscope {

namespace {

constexpr quint64 kMostRepeats = 10'000;

QString setSeed(RunOptions &options, const QString &value)
{
    const auto seed = wholeNumber(value, 0, quint64(scenariolimits::kSeed.max));
    if (seed.ok())
        options.seed = seed.value;
    return seed.error;
}

QString setRepeat(RunOptions &options, const QString &value)
{
    const auto repeat = wholeNumber(value, 1, kMostRepeats);
    if (repeat.ok())
        options.repeat = int(repeat.value);
    return repeat.error;
}

template <QString RunOptions::*Member>
QString setPath(RunOptions &options, const QString &value)
{
    options.*Member = value;
    return value.isEmpty() ? QStringLiteral("found nothing, allowed: the path of a file to write")
                           : QString();
}

struct Option
{
    const char *name;
    const char *value;
    const char *help;
    QString (*apply)(RunOptions &, const QString &);
};

constexpr Option kOptions[] = {
    {"--seed", "N", "in place of the seed in the file", setSeed},
    {"--repeat", "N", "play each scenario N times and say whether it is flaky", setRepeat},
    {"--junit", "FILE", "write the results as JUnit XML", setPath<&RunOptions::junit>},
    {"--json", "FILE", "write the results as JSON", setPath<&RunOptions::json>},
};

// Takes the option at `next` and its value. Empty: done.
QString takeOption(const QStringList &arguments, qsizetype &next, QStringList &seen,
                   RunOptions &options)
{
    const QString word = arguments.at(next++);
    const QString name = word.section(u'=', 0, 0);
    for (const Option &option : kOptions) {
        if (name != QLatin1StringView(option.name))
            continue;
        if (seen.contains(name))
            return QStringLiteral("%1: given twice, allowed: once").arg(name);
        seen << name;
        const bool inWord = word.contains(u'=');
        if (!inWord && next >= arguments.size())
            return QStringLiteral("%1: needs a value: %1 %2")
                .arg(name, QLatin1StringView(option.value));
        const QString problem =
            option.apply(options, inWord ? word.section(u'=', 1) : arguments.at(next++));
        return problem.isEmpty() ? QString() : name + QStringLiteral(": ") + problem;
    }
    return QStringLiteral("%1: no such option; see feedscope run --help").arg(name);
}

} // namespace

ParsedRun parseRunOptions(const QStringList &arguments)
{
    ParsedRun parsed;
    QStringList seen;
    bool onlyPaths = false;
    for (qsizetype next = 0; next < arguments.size() && parsed.error.isEmpty();) {
        const QString &word = arguments.at(next);
        if (!onlyPaths &&
            (word == QLatin1StringView("--help") || word == QLatin1StringView("-h"))) {
            parsed.help = true;
            return parsed;
        }
        if (!onlyPaths && word == QLatin1StringView("--")) {
            onlyPaths = true;
            ++next;
        } else if (onlyPaths || !word.startsWith(u'-')) {
            parsed.options.paths << word;
            ++next;
        } else {
            parsed.error = takeOption(arguments, next, seen, parsed.options);
        }
    }
    if (parsed.error.isEmpty() && parsed.options.paths.isEmpty())
        parsed.error = QStringLiteral("SCENARIO: none given; feedscope run SCENARIO... [options]");
    return parsed;
}

QString runHelp()
{
    QString text = QStringLiteral(
        "feedscope run SCENARIO... [options]\n"
        "Plays scenario files and prints pass or fail per expectation. A SCENARIO is a file, or a "
        "folder whose *.json\n"
        "are all played; :/scenarios are the ones that come with Feedscope.\n\n");
    for (const Option &option : kOptions)
        text += QStringLiteral("  %1 %2\n")
                    .arg(QStringLiteral("%1 %2").arg(QLatin1StringView(option.name),
                                                     QLatin1StringView(option.value)),
                         -14)
                    .arg(QLatin1StringView(option.help));
    text += QStringLiteral(
        "\nExit codes: 0 everything expected held in every run; 1 an expectation failed or was not "
        "reached;\n2 usage error, a file that is no scenario, or a file that cannot be written "
        "(nothing was played);\n4 a run could not be played, or its results could not be written; "
        "130 and 143 ended by SIGINT\nand SIGTERM, with what was not reached said so.\n");
    return text;
}

} // namespace feedscope
