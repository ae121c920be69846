#include "jsonfind.h"

#include <QTest>

using namespace feedscope;

class TestJsonFind : public QObject
{
    Q_OBJECT

private:
    static std::optional<FoundJson> at(const char *pointer, QByteArrayView json)
    {
        return findJson(json, *pointerPath(QString::fromLatin1(pointer)));
    }

private slots:
    void valueIsFound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *json, const char *pointer,
                            FoundJson::Kind kind, const char *text) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(pointer) << int(kind)
                                << QByteArray(text);
        };
        using Kind = FoundJson::Kind;
        row("number", "{\"a\":1.5}", "/a", Kind::Number, "1.5");
        row("negative", "{\"a\": -3 }", "/a", Kind::Number, "-3");
        row("string", "{\"a\":\"x, }\"}", "/a", Kind::String, "x, }");
        row("escapes", "{\"a\":\"q\\\"\\n\\u00e9\\ud83d\\ude00\\\\\"}", "/a", Kind::String,
            "q\"\n\xc3\xa9\xf0\x9f\x98\x80\\");
        row("word", "{\"a\":true}", "/a", Kind::Word, "true");
        row("null", "[null]", "/0", Kind::Word, "null");
        row("object", "{\"a\":{\"b\":[1,2]},\"c\":1}", "/a", Kind::Container, "{\"b\":[1,2]}");
        row("after a container", "{\"a\":{\"b\":[1,\"]\"]},\"c\":7}", "/c", Kind::Number, "7");
        row("deep", "{\"a\":{\"b\":[1,{\"c\":\"x\"}]}}", "/a/b/1/c", Kind::String, "x");
        row("element", "[10, 20 ,30]", "/2", Kind::Number, "30");
        row("whole document", " 5 ", "", Kind::Number, "5");
        row("escaped key", "{\"a\\u0062\":3}", "/ab", Kind::Number, "3");
        row("slash in the key", "{\"a/b\":3}", "/a~1b", Kind::Number, "3");
        row("digits as a key", "{\"0\":3}", "/0", Kind::Number, "3");
        row("the first of equal keys", "{\"a\":1,\"a\":2}", "/a", Kind::Number, "1");
        row("broken further on", "{\"a\":1,\"b\":", "/a", Kind::Number, "1");
        row("spaces", "{ \"a\" :\n 4 }", "/a", Kind::Number, "4");
    }
    void valueIsFound()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, pointer);
        QFETCH(int, kind);
        QFETCH(QByteArray, text);
        const auto found = at(pointer.constData(), json);
        QVERIFY(found);
        QCOMPARE(found->text, text);
        QCOMPARE(int(found->kind), kind);
    }

    void absentIsNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("pointer");
        QTest::newRow("no such key") << QByteArray("{\"a\":1}") << QByteArray("/b");
        QTest::newRow("not an object") << QByteArray("[1]") << QByteArray("/b");
        QTest::newRow("not an array") << QByteArray("{\"a\":1}") << QByteArray("/0");
        QTest::newRow("beyond the end") << QByteArray("[1,2]") << QByteArray("/2");
        QTest::newRow("empty array") << QByteArray("[]") << QByteArray("/0");
        QTest::newRow("empty object") << QByteArray("{}") << QByteArray("/a");
        QTest::newRow("no text") << QByteArray() << QByteArray("/a");
        QTest::newRow("text") << QByteArray("hello") << QByteArray("/a");
        QTest::newRow("only inside a string")
            << QByteArray("{\"x\":\"\\\"a\\\":1\"}") << QByteArray("/a");
    }
    void absentIsNothing()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, pointer);
        QVERIFY(!at(pointer.constData(), json));
    }

    void everyTruncationIsSurvived()
    {
        const QByteArray json = "{\"a\":{\"b\":[1,\"x\\u00e9\\\"\",{\"c\":-1.5e3}]},\"d\":null}";
        for (qsizetype size = 0; size <= json.size(); ++size) {
            for (const char *pointer : {"/a/b/2/c", "/d", "/a/b/1", "/a", ""}) {
                // A copy of exactly that size, so that a sanitizer sees a read beyond it.
                const QByteArray cut(json.constData(), size);
                const auto found = at(pointer, cut);
                if (size == json.size())
                    QVERIFY(found);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonFind)
#include "tst_jsonfind.moc"
