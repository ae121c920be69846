#include "junitreport.h"

#include "timetext.h"

#include <QXmlStreamWriter>
#include <algorithm>

namespace feedscope {

namespace {

// XML 1.0 has no way to write most control characters (section 2.2).
QString xmlText(QString text)
{
    for (QChar &c : text) {
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        if (control || c.unicode() >= 0xFFFE)
            c = QChar(0xFFFD);
    }
    return text;
}

QString seconds(Nanos duration)
{
    return QString::number(toSeconds(duration), 'f', 3);
}

Nanos timeOf(const ScenarioResult &result)
{
    Nanos sum{0};
    for (const RunResult &run : result.runs)
        sum += run.took;
    return sum;
}

QString problemOf(const ScenarioResult &result)
{
    for (const RunResult &run : result.runs) {
        if (!run.problem.isEmpty())
            return run.problem;
    }
    return {};
}

int failuresOf(const ScenarioResult &result)
{
    int failures = 0;
    for (qsizetype i = 0; i < result.scenario.expectations.size(); ++i)
        failures += result.verdictOf(i).passed() ? 0 : 1;
    return failures;
}

class Report
{
public:
    explicit Report(QByteArray *target)
        : m_xml(target)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    void write(const std::vector<ScenarioResult> &results);

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1StringView(name), xmlText(value));
    }
    void counts(const std::vector<const ScenarioResult *> &results);
    void property(const char *name, const QString &value);
    void suite(const ScenarioResult &result);
    void testCase(const ScenarioResult &result, qsizetype index);

    QXmlStreamWriter m_xml;
};

void Report::counts(const std::vector<const ScenarioResult *> &results)
{
    qsizetype tests = 0;
    int failures = 0;
    int errors = 0;
    Nanos time{0};
    for (const ScenarioResult *result : results) {
        const bool broken = !problemOf(*result).isEmpty();
        tests += result->scenario.expectations.size() + (broken ? 1 : 0);
        failures += failuresOf(*result);
        errors += broken ? 1 : 0;
        time += timeOf(*result);
    }
    attribute("tests", QString::number(tests));
    attribute("failures", QString::number(failures));
    attribute("errors", QString::number(errors));
    attribute("skipped", QStringLiteral("0"));
    attribute("time", seconds(time));
}

void Report::property(const char *name, const QString &value)
{
    m_xml.writeEmptyElement(QStringLiteral("property"));
    attribute("name", QLatin1StringView(name));
    attribute("value", value);
}

void Report::testCase(const ScenarioResult &result, qsizetype index)
{
    const Verdict &verdict = result.verdictOf(index);
    m_xml.writeStartElement(QStringLiteral("testcase"));
    attribute("name", summary(result.scenario.expectations.at(index)));
    attribute("classname", result.title());
    attribute("time", seconds(timeOf(result)));
    if (!verdict.passed()) {
        m_xml.writeStartElement(QStringLiteral("failure"));
        attribute(
            "message",
            QStringLiteral("expected %1, measured %2").arg(verdict.expected, verdict.measured));
        attribute("type", resultName(verdict.result));
        QString text =
            QStringLiteral("expected: %1\nmeasured: %2\n").arg(verdict.expected, verdict.measured);
        if (result.runs.size() > 1)
            text += QStringLiteral("passed in %1 of %2 runs\n")
                        .arg(result.passesOf(index))
                        .arg(result.runs.size());
        m_xml.writeCharacters(xmlText(text));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void Report::suite(const ScenarioResult &result)
{
    m_xml.writeStartElement(QStringLiteral("testsuite"));
    attribute("name", result.file);
    counts({&result});
    const WallTime at = result.runs.empty() ? WallTime{} : result.runs.front().startedAt;
    attribute("timestamp", QString::fromLatin1(isoUtc(at)));
    m_xml.writeStartElement(QStringLiteral("properties"));
    property("scenario", result.title());
    property("seed", QString::number(result.scenario.seed));
    property("runs", QString::number(result.runs.size()));
    property("flaky", result.isFlaky() ? QStringLiteral("yes") : QStringLiteral("no"));
    m_xml.writeEndElement();
    for (qsizetype i = 0; i < result.scenario.expectations.size(); ++i)
        testCase(result, i);
    if (const QString problem = problemOf(result); !problem.isEmpty()) {
        m_xml.writeStartElement(QStringLiteral("testcase"));
        attribute("name", QStringLiteral("plays to its end"));
        attribute("classname", result.title());
        m_xml.writeEmptyElement(QStringLiteral("error"));
        attribute("message", problem);
        attribute("type", QStringLiteral("problem"));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void Report::write(const std::vector<ScenarioResult> &results)
{
    m_xml.writeStartDocument();
    m_xml.writeStartElement(QStringLiteral("testsuites"));
    attribute("name", QStringLiteral("feedscope run"));
    std::vector<const ScenarioResult *> all;
    for (const ScenarioResult &result : results)
        all.push_back(&result);
    counts(all);
    for (const ScenarioResult &result : results)
        suite(result);
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
}

} // namespace

QByteArray junitReport(const std::vector<ScenarioResult> &results)
{
    QByteArray text;
    Report(&text).write(results);
    return text;
}

} // namespace feedscope
