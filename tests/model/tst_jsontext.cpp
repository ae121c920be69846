#include "jsontext.h"
#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace feedscope;

static QJsonValue toQt(const JsonNode &node)
{
    switch (node.kind) {
    case JsonNode::Kind::Null:
        return QJsonValue::Null;
    case JsonNode::Kind::Bool:
        return node.boolean;
    case JsonNode::Kind::Number:
        return node.number;
    case JsonNode::Kind::String:
        return node.text;
    case JsonNode::Kind::Array: {
        QJsonArray array;
        for (const JsonNode &item : node.items)
            array.append(toQt(item));
        return array;
    }
    case JsonNode::Kind::Object: {
        QJsonObject object;
        for (size_t i = 0; i < node.items.size(); ++i)
            object.insert(node.keys[i], toQt(node.items[i]));
        return object;
    }
    }
    return {};
}

// Single quotes read better in C++ than escaped double quotes.
static QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

static QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

class TestJsonText : public QObject
{
    Q_OBJECT

private slots:
    void goodTextReadsAsQtReadsIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("all kinds")
            << (json(" {'a': [1, -2.5, 1e3, 0, true, false, null, 'x'], 'b': {}} "));
        QTest::newRow("escapes") << (json("['\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00']"));
        QTest::newRow("utf-8") << QByteArray("[\"gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80\"]");
        QTest::newRow("empty array") << QByteArray("[]");
        QTest::newRow("numbers") << QByteArray("[0.1, 1E+2, 1e-7, -0, 123456789012345]");
        QTest::newRow("deepest") << nested(kMaxJsonDepth);
    }

    void goodTextReadsAsQtReadsIt()
    {
        QFETCH(QByteArray, text);
        const ParsedJson parsed = parseJsonText(text);
        QVERIFY2(parsed.isJson, qPrintable(parsed.issues.value(0).message));
        const QJsonDocument qt = QJsonDocument::fromJson(text);
        const QJsonValue expected = qt.isArray() ? QJsonValue(qt.array()) : QJsonValue(qt.object());
        QCOMPARE(toQt(parsed.root), expected);
    }

    void syntaxErrorNamesThePlaceAndWhatIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &text, const char *message) {
            QTest::newRow(name) << text << QString::fromUtf8(message);
        };
        row("empty", "",
            "line 1, column 1: found the end of the file, allowed: a value (a string "
            "in double quotes, a number, true, false, null, an object or an array)");
        row("trailing comma", "{\n  \"a\": 1,\n}",
            "line 3, column 1: found \"}\", allowed: a key in double quotes; there is a \",\" too "
            "many");
        row("trailing comma in array", "[1,]",
            "line 1, column 4: found \"]\", allowed: a value; there is a \",\" too many");
        row("missing comma", "{\"a\": 1 \"b\": 2}",
            "line 1, column 9: found a double quote, allowed: \",\" or \"}\"");
        row("missing colon", "{\"a\" 1}",
            "line 1, column 6: found \"1\", allowed: \":\" after the key");
        row("comment", "{\"a\": // x\n1}",
            "line 1, column 7: found \"/\", allowed: a value; JSON has no comments");
        row("bare key", "{a: 1}", "line 1, column 2: found \"a\", allowed: a key in double quotes");
        row("typographic quotes",
            "{\xE2\x80\x9C"
            "a\": 1}",
            "line 1, column 2: found U+201C, allowed: a key in double quotes");
        row("column in characters", "[\"\xC3\xBC\xC3\xBC\" 1]",
            "line 1, column 7: found \"1\", allowed: \",\" or \"]\"");
        row("unclosed", "{\"a\": [1",
            "line 1, column 9: found the end of the file, allowed: \",\" or \"]\"");
        row("leading zero", "[01]",
            "line 1, column 3: found \"1\", allowed: a number without leading zeros");
        row("bare fraction", "[1.]", "line 1, column 4: found \"]\", allowed: a digit");
        row("too large", "[1e999]",
            "line 1, column 2: a number too large or too small for a double");
        row("bad word", "[nul]", "line 1, column 2: found \"n\", allowed: null");
        row("bad escape", "[\"\\x\"]",
            "line 1, column 4: found \"x\", allowed: \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or "
            "\\uXXXX");
        row("bad unicode escape", "[\"\\u12G4\"]",
            "line 1, column 7: found \"G\", allowed: four hexadecimal digits after \\u");
        row("lone surrogate", "[\"\\ud800\"]",
            "line 1, column 9: half a surrogate pair, allowed: \\uD8XX\\uDCXX or the character "
            "itself");
        row("line break in string", "[\"a\nb\"]",
            "line 1, column 4: found U+000A, allowed: a closing double quote on the same line; "
            "line "
            "breaks and control characters are written as \\n, \\t or \\u00XX");
        row("two documents", "{} {}",
            "line 1, column 4: found \"{\", allowed: nothing more, the document has already ended");
        row("too deep", nested(kMaxJsonDepth + 1),
            "line 1, column 65: nested deeper than 64 levels");
        row("long key", "{\"" + QByteArray(1001, 'k') + "\": 1}",
            "line 1, column 2: a key longer than 1000 characters");
        row("nul", QByteArray("{\n\0}", 4),
            "line 2, column 1: found a NUL byte, allowed: UTF-8 text (UTF-16 is not)");
        row("invalid utf-8", "{\n\"\xFF\": 1}",
            "line 2, column 2: found byte 0xff, allowed: UTF-8 text");
        row("cut utf-8", "\"a\xE2\x80", "line 1, column 3: found byte 0xe2, allowed: UTF-8 text");
        row("utf-8 surrogate", "\"\xED\xA0\x80\"",
            "line 1, column 2: found byte 0xed, allowed: UTF-8 text");
        row("byte order mark", "\xEF\xBB\xBF{}",
            "line 1, column 1: found a byte order mark, allowed: UTF-8 without one");
        row("utf-16", "\xFF\xFE{", "found a UTF-16 file, allowed: UTF-8");
    }

    void syntaxErrorNamesThePlaceAndWhatIsAllowed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const ParsedJson parsed = parseJsonText(text);
        QVERIFY(!parsed.isJson);
        QCOMPARE(parsed.issues.size(), 1);
        QCOMPARE(parsed.issues.first().message, message);
        QCOMPARE(parsed.issues.first().pointer, QString());
    }

    void everyRepeatedKeyIsReportedWithItsPointer()
    {
        const ParsedJson parsed = parseJsonText(
            json("{'a': 1, 'b': [{}, {'x/y': 1, 'x\\u002fy': 2}], 'a': 2, 'c': {'a': 1}, 'a': 3}"));
        QVERIFY(parsed.isJson);
        QStringList pointers;
        for (const ConfigIssue &issue : parsed.issues)
            pointers.append(issue.pointer);
        QCOMPARE(pointers, (QStringList{QStringLiteral("/b/1/x~1y"), QStringLiteral("/a"),
                                        QStringLiteral("/a")}));
        QCOMPARE(parsed.issues.last().message,
                 QStringLiteral("key \"a\" stands here more than once, allowed: once"));
    }

    void moreBytesOrValuesThanTheCapIsOneIssue()
    {
        const ParsedJson big = parseJsonText(QByteArray(kMaxJsonBytes + 1, ' '));
        QVERIFY(!big.isJson);
        QCOMPARE(
            big.issues.first().message,
            QStringLiteral("found more than 16777216 bytes, allowed: at most 16777216 (16 MiB)"));
        QByteArray many = "[";
        many += QByteArray("1,").repeated(kMaxJsonValues);
        const ParsedJson crowded = parseJsonText(many + "1]");
        QVERIFY(!crowded.isJson);
        QVERIFY(
            crowded.issues.first().message.endsWith(QStringLiteral("more than 1000000 values")));
    }

    void neverAcceptsWhatQtRefusesAndReadsTheSame()
    {
        const QByteArray base =
            json("{'id': 'a\\u00e9\\n', 'n': [1, -2.5e3, true, null], 'o': {'k': 'v'}, 'e': {}}");
        const QByteArray alphabet = "{}[]\",:0123456789.eE+-tfn\\u/ \n\x01\xC3\xA9";
        QRandomGenerator random(7);
        int accepted = 0;
        for (int i = 0; i < 20000; ++i) {
            QByteArray text = base;
            for (int edits = random.bounded(1, 4); edits > 0; --edits) {
                const int at = random.bounded(int(text.size()));
                const char c = alphabet[random.bounded(int(alphabet.size()))];
                if (random.bounded(2))
                    text[at] = c;
                else if (random.bounded(2))
                    text.insert(at, c);
                else
                    text.remove(at, 1);
            }
            const ParsedJson parsed = parseJsonText(text);
            QCOMPARE(parsed.isJson ? parsed.issues.size() : 1, parsed.issues.size());
            if (!parsed.isJson || !parsed.issues.isEmpty())
                continue;
            ++accepted;
            QCOMPARE(toQt(parsed.root), QJsonValue(QJsonDocument::fromJson(text).object()));
            const ParsedJson again = parseJsonText(writeJson(parsed.root));
            QVERIFY(again.isJson);
            QCOMPARE(toQt(again.root), toQt(parsed.root));
        }
        QVERIFY(accepted > 1000);
    }

    void writesOneMemberALineInTheGivenOrder()
    {
        const ParsedJson parsed =
            parseJsonText(json("{'b': [1, 'x\\\"\\n\\u0001'], 'a': {}, 'c': 0.25}"));
        QCOMPARE(writeJson(parsed.root),
                 QByteArray("{\n  \"b\": [\n    1,\n    \"x\\\"\\n\\u0001\"\n  ],\n"
                            "  \"a\": {},\n  \"c\": 0.25\n}\n"));
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
