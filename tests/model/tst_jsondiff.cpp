#include "jsondiff.h"
#include "jsontext.h"

#include <QTest>

using namespace feedscope;

class TestJsonDiff : public QObject
{
    Q_OBJECT

private:
    static JsonNode node(const QByteArray &json)
    {
        ParsedJson parsed = parseJsonText(json);
        Q_ASSERT(parsed.isJson);
        return std::move(parsed.root);
    }
    static QStringList words(const JsonDiff &diff)
    {
        QStringList lines;
        for (const JsonChange &change : diff.changes) {
            const char sign = change.kind == JsonChange::Kind::Added     ? '+'
                              : change.kind == JsonChange::Kind::Removed ? '-'
                                                                         : '~';
            lines << QLatin1Char(sign) + change.pointer + QLatin1Char(' ') + change.before +
                         QLatin1Char('>') + change.after;
        }
        return lines;
    }

private slots:
    void changes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *before, const char *after,
                            const QStringList &expected) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << expected;
        };
        row("nothing", "{\"a\":[1,{\"b\":null}]}", "{\"a\":[1,{\"b\":null}]}", {});
        row("the order of members", "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", {});
        row("a value", "{\"a\":1}", "{\"a\":2}", {QStringLiteral("~/a 1>2")});
        row("a value deep down", "{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":\"x\"}]}",
            {QStringLiteral("~/a/0/b 1>\"x\"")});
        row("a member more", "{}", "{\"a/b\":true}", {QStringLiteral("+/a~1b >true")});
        row("a member less", "{\"a\":{\"b\":1}}", "{}", {QStringLiteral("-/a {\"b\":1}>")});
        row("items more and less", "[1,2]", "[1]", {QStringLiteral("-/1 2>")});
        row("another kind", "{\"a\":1}", "[1]", {QStringLiteral("~ {\"a\":1}>[1]")});
        row("digits beyond a double", "9007199254740993", "9007199254740992",
            {QStringLiteral("~ 9007199254740993>9007199254740992")});
    }
    void changes()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, expected);
        QCOMPARE(words(jsonDiff(node(before), node(after))), expected);
    }
    void tooManyChangesAreCutAndSaidSo()
    {
        QByteArray before = "[0", after = "[1";
        for (size_t i = 0; i < kMaxJsonChanges; ++i) {
            before += ",0";
            after += ",1";
        }
        const JsonDiff diff = jsonDiff(node(before + ']'), node(after + ']'));
        QCOMPARE(diff.changes.size(), kMaxJsonChanges);
        QVERIFY(diff.cut);
    }
    void aLargeObjectIsComparedInOneGo()
    {
        QByteArray json = "{\"k\":0";
        for (int i = 0; i < 60'000; ++i)
            json += ",\"k" + QByteArray::number(i) + "\":0";
        const JsonNode large = node(json + '}');
        QVERIFY(jsonDiff(large, large).changes.empty());
    }
    void compactJsonIsCutWhereItIsTooLong()
    {
        QCOMPARE(compactJson(node("{\"a\": [1, \"x\\\"y\"]}")),
                 QStringLiteral("{\"a\":[1,\"x\\\"y\"]}"));
        const QString cut = compactJson(node("\"0123456789\""), 6);
        QCOMPARE(cut.size(), 6);
        QVERIFY(cut.endsWith(QChar(0x2026)));
    }
};

QTEST_APPLESS_MAIN(TestJsonDiff)
#include "tst_jsondiff.moc"
