#include "dashboardoptions.h"

#include "configfile.h"
#include "optionvalue.h"
#include "scenarioparser.h"

#include <QFileInfo>
#include <QUrl>
#include <array>

namespace feedscope {

namespace {

constexpr QSize kSmallest(1024, 640);
constexpr QSize kLargest(7680, 4320);

enum class Option {
    Config,
    Theme,
    Size,
    TextSize,
    Language,
    Screenshot,
    ScreenshotAfter,
    ScreenshotOf
};

struct Entry
{
    Option option;
    QLatin1StringView name;
    QLatin1StringView value; // what --help calls it
};

constexpr std::array<Entry, 8> kOptions{{
    {Option::Config, QLatin1StringView("--config"), QLatin1StringView("FILE")},
    {Option::Theme, QLatin1StringView("--theme"), QLatin1StringView("light, dark or system")},
    {Option::Size, QLatin1StringView("--size"), QLatin1StringView("WIDTHxHEIGHT")},
    {Option::TextSize, QLatin1StringView("--text-size"), QLatin1StringView("100, 125 or 150")},
    {Option::Language, QLatin1StringView("--language"), QLatin1StringView("en or de")},
    {Option::Screenshot, QLatin1StringView("--screenshot"), QLatin1StringView("FILE")},
    {Option::ScreenshotAfter, QLatin1StringView("--screenshot-after"),
     QLatin1StringView("SECONDS")},
    {Option::ScreenshotOf, QLatin1StringView("--screenshot-of"),
     QLatin1StringView("window, charts or messages")},
}};

// "--name value" and "--name=value".
const Entry *optionNamed(const QString &word)
{
    const QString name = word.section(u'=', 0, 0);
    for (const Entry &entry : kOptions) {
        if (name == entry.name)
            return &entry;
    }
    return nullptr;
}

Checked<QSize> sizeValue(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool wide = false;
    bool high = false;
    const QSize size(parts.value(0).toInt(&wide), parts.value(1).toInt(&high));
    const bool fits = parts.size() == 2 && wide && high && size.expandedTo(kSmallest) == size &&
                      size.boundedTo(kLargest) == size;
    if (fits)
        return {size, {}};
    return {{}, foundAllowed(text, QStringLiteral("WIDTHxHEIGHT, 1024x640 to 7680x4320"))};
}

// One of the words that `allowed` lists: "light, dark or system".
Checked<QString> wordValue(const QString &text, QLatin1StringView allowed)
{
    const QString list =
        QString(allowed).replace(QLatin1StringView(" or "), QLatin1StringView(", "));
    if (list.split(QStringLiteral(", ")).contains(text))
        return {text, {}};
    return {{}, foundAllowed(text, allowed)};
}

Checked<int> textSizeValue(const QString &text)
{
    for (const int percent : {100, 125, 150}) {
        if (text == QString::number(percent))
            return {percent, {}};
    }
    return {{}, foundAllowed(text, QStringLiteral("100, 125 or 150"))};
}

Checked<QString> languageValue(const QString &text)
{
    if (text == QLatin1StringView("en") || text == QLatin1StringView("de"))
        return {text, {}};
    return {{}, foundAllowed(text, QStringLiteral("en or de"))};
}

struct Draft
{
    DashboardOptions options;
    std::optional<Millis> after;
    QString of;
    QList<Option> seen;
};

// Empty, or what is wrong with the value.
QString take(Draft &draft, const Entry &entry, const QString &value)
{
    if (draft.seen.contains(entry.option))
        return QStringLiteral("%1 was given twice; once is allowed.").arg(entry.name);
    draft.seen.append(entry.option);
    if (value.isEmpty())
        return QStringLiteral("%1 needs a value: %2.").arg(entry.name, entry.value);
    const auto named = [&](const QString &error) {
        return error.isEmpty() ? QString()
                               : QStringLiteral("%1: %2").arg(QString(entry.name), error);
    };
    switch (entry.option) {
    case Option::Config:
        draft.options.configFile = value;
        return {};
    case Option::Screenshot:
        draft.options.screenshot.emplace().file = value;
        return {};
    case Option::Theme: {
        const auto theme = wordValue(value, entry.value);
        draft.options.theme = theme.value;
        return named(theme.error);
    }
    case Option::Size: {
        const auto size = sizeValue(value);
        draft.options.size = size.value;
        return named(size.error);
    }
    case Option::TextSize: {
        const auto percent = textSizeValue(value);
        draft.options.textPercent = percent.value;
        return named(percent.error);
    }
    case Option::Language: {
        const auto language = languageValue(value);
        draft.options.language = language.value;
        return named(language.error);
    }
    case Option::ScreenshotAfter: {
        const auto after = secondsValue(value);
        draft.after = after.value;
        return named(after.error);
    }
    case Option::ScreenshotOf: {
        const auto of = wordValue(value, entry.value);
        draft.of = of.value;
        return named(of.error);
    }
    }
    Q_UNREACHABLE();
}

QString conflict(const Draft &draft)
{
    if (draft.options.demo && !draft.options.configFile.isEmpty())
        return QStringLiteral("--demo and --config exclude each other: the demo brings its own "
                              "feeds and saves nothing.");
    if ((draft.after || !draft.of.isEmpty()) && !draft.options.screenshot)
        return QStringLiteral("%1 needs --screenshot FILE.")
            .arg(draft.after ? QLatin1StringView("--screenshot-after")
                             : QLatin1StringView("--screenshot-of"));
    return {};
}

// A desktop opens a file with its path or its file: URL alone; else empty.
QString openedFile(const QString &word)
{
    const bool isUrl = word.startsWith(QLatin1StringView("file:"), Qt::CaseInsensitive);
    const QString file = isUrl ? QUrl(word).toLocalFile() : word;
    const bool isMeant = isUrl || (file.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive) &&
                                   !file.contains(QLatin1StringView("://")));
    return isMeant && !word.startsWith(u'-') ? file : QString();
}

DashboardOptions failed(const QString &error)
{
    DashboardOptions options;
    options.error = error;
    return options;
}

} // namespace

DashboardOptions parseDashboardOptions(const QStringList &arguments, QString *unknownWord)
{
    Draft draft;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (word == QLatin1StringView("--demo")) {
            draft.options.demo = true;
            continue;
        }
        if (const QString file = openedFile(word); !file.isEmpty()) {
            if (const QString error = take(draft, kOptions.front(), file); !error.isEmpty())
                return failed(error);
            draft.options.isOpened = true;
            continue;
        }
        if (word.contains(QLatin1StringView("://")) && !word.startsWith(u'-')) {
            if (!draft.options.address.isEmpty())
                return failed(QStringLiteral("Two addresses were given; one is allowed. To watch "
                                             "several: feedscope probe URL URL."));
            draft.options.address = word;
            continue;
        }
        const Entry *entry = optionNamed(word);
        if (!entry) {
            *unknownWord = word;
            return failed(QStringLiteral("Unknown: %1").arg(word));
        }
        const bool joined = word.size() > entry->name.size();
        const QString value = joined ? word.mid(entry->name.size() + 1) : arguments.value(++i);
        if (const QString error = take(draft, *entry, value); !error.isEmpty())
            return failed(error);
    }
    if (const QString error = conflict(draft); !error.isEmpty())
        return failed(error);
    if (draft.options.screenshot && draft.after)
        draft.options.screenshot->after = *draft.after;
    if (draft.options.screenshot)
        draft.options.screenshot->of = draft.of;
    return draft.options;
}

DashboardOptions withOpenedFile(DashboardOptions options)
{
    if (!options.isOpened)
        return options;
    const QString file = QFileInfo(options.configFile).absoluteFilePath();
    const ConfigFile content = readConfigFile(file);
    if (content.error.isEmpty() && isScenario(content.bytes)) {
        options.scenario = file;
        options.configFile.clear();
    }
    return options;
}

QString dashboardOptionsHelp()
{
    return QStringLiteral(
        "Options of the dashboard:\n"
        "  --theme light|dark|system        for this run; else as chosen in the window before\n"
        "  --size WIDTHxHEIGHT              of the window, 1024x640 to 7680x4320\n"
        "  --text-size 100|125|150          in per cent, for this run\n"
        "  --language en|de                 of the window, for this run; else the system's\n"
        "  --screenshot FILE                saves the window as a PNG picture and quits; with "
        "--demo it\n"
        "                                   selects a feed and simulates a drop first\n"
        "  --screenshot-after SECONDS       how long it watches before that, 5 by default\n"
        "  --screenshot-of PART             of the window, of its charts or of its messages\n");
}

} // namespace feedscope
