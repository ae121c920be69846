// The published schema and the parser are two descriptions of one format.
#include "configparser.h"
#include "jsonpointer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace feedscope;

static QJsonObject schema()
{
    QFile file(QStringLiteral(FEEDSCOPE_SOURCE_DIR "/resources/feedscope-config.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

static QJsonObject definition(const char *name)
{
    return schema()
        .value(QStringLiteral("$defs"))
        .toObject()
        .value(QLatin1StringView(name))
        .toObject();
}

// The schema of one section of a feed; "" is the feed itself.
static QJsonObject sectionSchema(const QStringList &path)
{
    QJsonObject section = definition("feed");
    for (const QString &name : path)
        section = section.value(QStringLiteral("properties")).toObject().value(name).toObject();
    return section;
}

static QStringList sortedKeys(const QJsonObject &section)
{
    return section.value(QStringLiteral("properties")).toObject().keys();
}

// A file whose feed has this value at the path.
static ParsedConfig parseWith(const QStringList &path, const QJsonValue &value)
{
    QJsonValue inner = value;
    for (qsizetype i = path.size() - 1; i >= 0; --i)
        inner = QJsonObject{{path.at(i), inner}};
    QJsonObject feed = inner.toObject();
    feed.insert(QStringLiteral("id"), QStringLiteral("a"));
    feed.insert(QStringLiteral("url"), QStringLiteral("ws://a"));
    const QJsonObject file{{QStringLiteral("version"), 1},
                           {QStringLiteral("feeds"), QJsonArray{feed}}};
    return parseConfig(QJsonDocument(file).toJson());
}

static QString messageAt(const ParsedConfig &parsed, const QStringList &path)
{
    QString pointer = QStringLiteral("/feeds/0");
    for (const QString &name : path)
        pointer = pointerTo(pointer, name);
    for (const ConfigIssue &issue : parsed.issues) {
        if (issue.pointer == pointer)
            return issue.message;
    }
    return {};
}

class TestConfigSchema : public QObject
{
    Q_OBJECT

private slots:
    void keysOfEverySectionAreThoseOfTheParser_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::newRow("feed") << QStringList();
        for (const char *name : {"endpoints", "auth", "fields", "heartbeat", "freshness", "backoff",
                                 "poll", "snapshot", "limits", "tls"})
            QTest::newRow(name) << QStringList{QString::fromLatin1(name)};
        QTest::newRow("refresh") << QStringList{QStringLiteral("auth"), QStringLiteral("refresh")};
    }

    void keysOfEverySectionAreThoseOfTheParser()
    {
        QFETCH(QStringList, path);
        const QString stranger = QStringLiteral("quite-unknown");
        const QString message =
            messageAt(parseWith(path, QJsonObject{{stranger, 1}}), path + QStringList{stranger});
        const QString intro = QStringLiteral("unknown key \"quite-unknown\", allowed: ");
        QVERIFY2(message.startsWith(intro), qPrintable(message));
        QStringList known = message.mid(intro.size()).split(QStringLiteral(", "));
        known.sort();
        QCOMPARE(known, sortedKeys(sectionSchema(path)));
        QCOMPARE(sectionSchema(path).value(QStringLiteral("additionalProperties")),
                 QJsonValue(false));
    }

    void keysAtTheTopAreThoseOfTheParser()
    {
        QCOMPARE(sortedKeys(schema()),
                 (QStringList{QStringLiteral("feeds"), QStringLiteral("version")}));
        const ParsedConfig parsed =
            parseConfig("{\"version\": 1, \"feeds\": [], \"quite-unknown\": 1}");
        QCOMPARE(parsed.issues.value(0).message,
                 QStringLiteral("unknown key \"quite-unknown\", allowed: version, feeds"));
    }

    void placesOfSecretsAreThoseOfTheParser()
    {
        const QStringList names = sortedKeys(definition("secretSource"));
        QCOMPARE(names.size(), 4);
        for (const QString &name : names) {
            const bool isList = name == QStringLiteral("command");
            const QJsonValue place = isList ? QJsonValue(QJsonArray{QStringLiteral("x")})
                                            : QJsonValue(QStringLiteral("x"));
            const QJsonObject auth{{QStringLiteral("type"), QStringLiteral("bearer")},
                                   {QStringLiteral("token"), QJsonObject{{name, place}}}};
            QVERIFY(parseWith({QStringLiteral("auth")}, auth).ok());
        }
    }

    void wordsOfTheSchemaAreAccepted_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::newRow("transport") << QStringList{QStringLiteral("transport")};
        QTest::newRow("method") << QStringList{QStringLiteral("method")};
        QTest::newRow("preset") << QStringList{QStringLiteral("backoff"), QStringLiteral("preset")};
        QTest::newRow("jitter") << QStringList{QStringLiteral("backoff"), QStringLiteral("jitter")};
    }

    void wordsOfTheSchemaAreAccepted()
    {
        QFETCH(QStringList, path);
        QStringList words;
        for (const QJsonValue &word : sectionSchema(path).value(QStringLiteral("enum")).toArray())
            words.append(word.toString());
        const QString message = messageAt(parseWith(path, QStringLiteral("?")), path);
        QCOMPARE(message,
                 QStringLiteral("found \"?\", allowed: ") + words.join(QStringLiteral(", ")));
    }

    void numbersOfTheSchemaAreTheBounds_data()
    {
        QTest::addColumn<QStringList>("path");
        const QString limits = QStringLiteral("limits");
        const QString backoff = QStringLiteral("backoff");
        QTest::newRow("messageBytes") << QStringList{limits, QStringLiteral("messageBytes")};
        QTest::newRow("keepBytes") << QStringList{limits, QStringLiteral("keepBytes")};
        QTest::newRow("keepMessages") << QStringList{limits, QStringLiteral("keepMessages")};
        QTest::newRow("factor") << QStringList{backoff, QStringLiteral("factor")};
        QTest::newRow("maxAttempts") << QStringList{backoff, QStringLiteral("maxAttempts")};
    }

    void numbersOfTheSchemaAreTheBounds()
    {
        QFETCH(QStringList, path);
        const QJsonObject section = sectionSchema(path);
        const double min = section.value(QStringLiteral("minimum")).toDouble(-1);
        const double max = section.value(QStringLiteral("maximum")).toDouble(-1);
        QVERIFY(parseWith(path, min).ok());
        QVERIFY(parseWith(path, max).ok());
        QVERIFY(!parseWith(path, min - 1).ok());
        QVERIFY(!parseWith(path, max + 1).ok());
    }
};

QTEST_APPLESS_MAIN(TestConfigSchema)
#include "tst_configschema.moc"
