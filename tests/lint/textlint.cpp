#include "textlint.h"

#include "sourcetext.h"

#include <QRegularExpression>
#include <QSet>

namespace feedscope::lint {

namespace {

// A pattern that must not occur in the code of some files.
struct PatternRule
{
    const char *name;
    QRegularExpression pattern;
    bool (*appliesTo)(const QString &path);
    const char *message;
};

bool everywhere(const QString &)
{
    return true;
}

bool isProduct(const QString &path)
{
    return layerOf(path) != QLatin1StringView("tests");
}

bool isOutsideApp(const QString &path)
{
    const QString layer = layerOf(path);
    return isProduct(path) && layer != QLatin1StringView("app") &&
           layer != QLatin1StringView("dashboard");
}

bool mayNotReadClocks(const QString &path)
{
    return isOutsideApp(path) && !path.startsWith(QLatin1StringView("net/qtscheduler."));
}

bool isModel(const QString &path)
{
    return layerOf(path) == QLatin1StringView("model");
}

const QList<PatternRule> &patternRules()
{
    static const QList<PatternRule> rules{
        {"singleton",
         QRegularExpression(
             QStringLiteral(R"((?<!Application::)(?<!QNetworkInformation::)\binstance\s*\(\s*\))")),
         everywhere, "no singletons: hand the object over"},
        {"application-global",
         QRegularExpression(QStringLiteral(R"(\bqApp\b|\bQ\w*Application::instance\s*\()")),
         isOutsideApp, "no access to the application object outside app: hand over what you need"},
        {"string-connect", QRegularExpression(QStringLiteral(R"(\b(SIGNAL|SLOT)\s*\()")),
         everywhere, "connect by function pointer, which the compiler checks"},
        {"sleep",
         QRegularExpression(QStringLiteral(
             R"(\bQThread::[mu]?sleep\b|\bqSleep\s*\(|\bqWait\s*\(|\bsleep_(for|until)\b)")),
         everywhere, "wait for a condition, not for a time"},
        {"clock",
         QRegularExpression(
             QStringLiteral(R"(\bQ(Date|Time|DateTime)::current|\bQElapsedTimer\b)"
                            R"(|_clock::now\b|\bclock_gettime\b|\bgettimeofday\b|\bstd::time\b)")),
         mayNotReadClocks, "take a Scheduler or an Instant: tests own the time"},
        {"model-thread",
         QRegularExpression(QStringLiteral(R"(\bQThread\b|\bQTimer\b|\bstd::j?thread\b)")), isModel,
         "model has no threads and no timers"},
    };
    return rules;
}

bool mayInclude(const QString &from, const QString &to)
{
    static const QHash<QString, QSet<QString>> allowed{
        {QStringLiteral("model"), {QStringLiteral("model")}},
        {QStringLiteral("net"), {QStringLiteral("net"), QStringLiteral("model")}},
        {QStringLiteral("ui"), {QStringLiteral("ui"), QStringLiteral("model")}},
        {QStringLiteral("app"),
         {QStringLiteral("app"), QStringLiteral("net"), QStringLiteral("model")}},
    };
    const auto found = allowed.constFind(from);
    return found == allowed.constEnd() || found->contains(to);
}

class Check
{
public:
    Check(const QString &path, const QString &text, const Project &project)
        : m_path(path)
        , m_layer(layerOf(path))
        , m_lines(text.split(u'\n'))
        , m_project(project)
    {
        if (m_lines.last().isEmpty())
            m_lines.removeLast();
        m_code = codeLines(text);
    }

    QList<Finding> run()
    {
        if (m_lines.size() > kMaxLines)
            add(kMaxLines + 1, "file-length",
                QStringLiteral("%1 lines, at most %2: split it")
                    .arg(m_lines.size())
                    .arg(kMaxLines));
        const bool isHeader = m_path.endsWith(QLatin1StringView(".h"));
        if (isHeader && !m_lines.value(0).startsWith(QLatin1StringView("//")))
            add(1, "header-comment", QStringLiteral("the first line says what the header is for"));
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            checkPatterns(int(i) + 1, m_code.at(i));
            checkInclude(int(i) + 1, m_lines.at(i), m_code.at(i));
        }
        return m_findings;
    }

private:
    void add(int line, const char *rule, const QString &message)
    {
        m_findings.append({m_path, line, QString::fromLatin1(rule), message});
    }

    void checkPatterns(int line, const QString &code)
    {
        for (const PatternRule &rule : patternRules()) {
            if (rule.appliesTo(m_path) && code.contains(rule.pattern))
                add(line, rule.name, QString::fromLatin1(rule.message));
        }
    }

    void checkInclude(int line, const QString &text, const QString &code)
    {
        // The code tells that it is an include at all; its file name is a string, blanked there.
        static const QRegularExpression directive(
            QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]*)[">])"));
        if (!code.contains(u'#'))
            return;
        const auto match = directive.match(text);
        if (!match.hasMatch())
            return;
        if (match.captured(1) == QLatin1StringView("<"))
            checkSystemInclude(line, match.captured(2));
        else
            checkOwnInclude(line, match.captured(2));
    }

    void checkSystemInclude(int line, const QString &name)
    {
        if (name.startsWith(u'Q') && name.contains(u'/'))
            add(line, "include-module",
                QStringLiteral("<%1>: include the class alone, its module is linked").arg(name));
        if (m_layer != QLatin1StringView("model"))
            return;
        const bool isStandard =
            !name.startsWith(u'Q') && !name.contains(u'/') && !name.contains(u'.');
        if (!isStandard && !m_project.isQtCoreHeader(name))
            add(line, "layer-include",
                QStringLiteral("<%1>: model may use Qt Core and the standard library").arg(name));
    }

    void checkOwnInclude(int line, const QString &name)
    {
        if (name.contains(QLatin1StringView("../")))
            add(line, "include-parent",
                QStringLiteral("\"%1\": include by bare file name").arg(name));
        const QString to = m_project.layerOfHeader.value(name.section(u'/', -1));
        if (!to.isEmpty() && !mayInclude(m_layer, to))
            add(line, "layer-include",
                QStringLiteral("\"%1\": %2 may not use %3").arg(name, m_layer, to));
    }

    const QString m_path;
    const QString m_layer;
    QStringList m_lines;
    QStringList m_code;
    const Project &m_project;
    QList<Finding> m_findings;
};

} // namespace

QString layerOf(const QString &path)
{
    if (path.startsWith(QLatin1StringView("app/dashboard/")))
        return QStringLiteral("dashboard");
    for (const auto &layer : {QStringLiteral("model"), QStringLiteral("net"), QStringLiteral("ui"),
                              QStringLiteral("app"), QStringLiteral("tests")}) {
        if (path.startsWith(layer + u'/'))
            return layer;
    }
    return QString();
}

QList<Finding> check(const QString &path, const QString &text, const Project &project)
{
    return Check(path, text, project).run();
}

} // namespace feedscope::lint
