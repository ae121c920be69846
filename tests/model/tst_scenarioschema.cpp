// The published schema and the parser are two descriptions of one format.
#include "scenarioparser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace feedscope;

static QJsonObject schema()
{
    QFile file(QStringLiteral(FEEDSCOPE_SOURCE_DIR "/resources/feedscope-scenario.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

static QStringList keysOf(const QJsonObject &section)
{
    return section.value(QStringLiteral("properties")).toObject().keys();
}

static QJsonObject definition(const char *name)
{
    return schema()
        .value(QStringLiteral("$defs"))
        .toObject()
        .value(QLatin1StringView(name))
        .toObject();
}

// The keys that the parser names for an object with an unknown one at the pointer.
static QStringList keysOfParser(const QByteArray &text, const QString &pointer)
{
    const QString intro = QStringLiteral("unknown key \"quite-unknown\", allowed: ");
    for (const ConfigIssue &issue : parseScenario(text).issues) {
        const qsizetype at = issue.message.indexOf(intro);
        if (issue.pointer != pointer || at < 0)
            continue;
        QStringList keys = issue.message.mid(at + intro.size()).split(QStringLiteral(", "));
        keys.sort();
        return keys;
    }
    return {};
}

class TestScenarioSchema : public QObject
{
    Q_OBJECT

private slots:
    void keysAtTheTopAreThoseOfTheParser()
    {
        QCOMPARE(keysOfParser("{\"version\": 1, \"quite-unknown\": 1}",
                              QStringLiteral("/quite-unknown")),
                 keysOf(schema()));
    }

    void keysOfAStepAreThoseOfTheParser()
    {
        QCOMPARE(keysOfParser("{\"version\": 1, \"steps\": [{\"quite-unknown\": 1}]}",
                              QStringLiteral("/steps/0/quite-unknown")),
                 keysOf(definition("step")));
    }

    void keysOfAnExpectationAreThoseOfTheParser()
    {
        QCOMPARE(keysOfParser("{\"version\": 1, \"expect\": [{\"quite-unknown\": 1}]}",
                              QStringLiteral("/expect/0/quite-unknown")),
                 keysOf(definition("expectation")));
        QCOMPARE(definition("expectation").value(QStringLiteral("oneOf")).toArray().size(),
                 expectationKeys().size());
    }
};

QTEST_APPLESS_MAIN(TestScenarioSchema)
#include "tst_scenarioschema.moc"
