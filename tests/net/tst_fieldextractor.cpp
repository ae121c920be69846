// Fields found in JSON messages: exact numbers, every pointer form, and plain words for the rest.
#include "fieldextractor.h"
#include "pointerpath.h"
#include "timestamptext.h"

#include <QTest>
#include <algorithm>
#include <array>

using namespace feedscope;

namespace {

Message messageOf(const QByteArray &payload)
{
    Message message;
    message.payload = payload;
    return message;
}

// JSON with ' in place of ", easier to read in a literal.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray streamAt(const QString &pointer, const QByteArray &json)
{
    return FieldExtractor({{}, {}, {}, pointer}).extract(messageOf(json)).stream;
}

} // namespace

class TstFieldExtractor : public QObject
{
    Q_OBJECT

private slots:
    void sequenceIsExact_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("found");
        QTest::addColumn<quint64>("sequence");
        const auto row = [](const char *value, std::optional<quint64> sequence) {
            QTest::newRow(value) << QByteArray(value) << sequence.has_value()
                                 << sequence.value_or(0);
        };
        row("0", 0);
        row("42", 42);
        row("9007199254740993", 9007199254740993);
        row("9223372036854775808", 9223372036854775808u);
        row("18446744073709551615", 18446744073709551615u);
        row("\"18446744073709551615\"", 18446744073709551615u);
        row("\"123\"", 123);
        row("\"\\u0031\\u0032\"", 12);
        row("18446744073709551616", {});
        row("99999999999999999999999", {});
        row("-1", {});
        row("1.0", {});
        row("1e3", {});
        row("\"\"", {});
        row("\" 1\"", {});
        row("\"+1\"", {});
        row("\"1a\"", {});
        row("null", {});
        row("true", {});
        row("[1]", {});
        row("{}", {});
    }
    void sequenceIsExact()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, found);
        QFETCH(quint64, sequence);
        FieldExtractor extractor({QStringLiteral("/seq"), {}, {}, {}});
        const auto fields = extractor.extract(messageOf("{\"a\":[1,2],\"seq\": " + value + " }"));
        QCOMPARE(fields.sequence.has_value(), found);
        QCOMPARE(fields.sequence.value_or(0), sequence);
        QCOMPARE(extractor.problem().isEmpty(), found);
    }

    void brokenNumberIsNoSequence_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value :
             {"01", "1x", "1.", ".5", "1e", "--1", "0x10", "-", "+1", "nul", "1 2"})
            QTest::newRow(value) << QByteArray(value);
    }
    void brokenNumberIsNoSequence()
    {
        QFETCH(QByteArray, value);
        FieldExtractor extractor({QStringLiteral("/seq"), QStringLiteral("/seq"), {}, {}});
        const auto fields = extractor.extract(messageOf("{\"seq\":" + value + "}"));
        QVERIFY(!fields.sequence || value == "1 2");
        QVERIFY(value == "1 2" || fields.id.isEmpty());
    }

    void pointerFindsItsValue_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *name, const char *pointer, const char *json,
                            const char *value) {
            QTest::newRow(name) << QString::fromUtf8(pointer) << quoted(json) << QByteArray(value);
        };
        row("nested", "/a/b/c", "{'a':{'x':{'c':1},'b':{'c':'y'}}}", "y");
        row("arrayElement", "/a/1", "{'a':['x','y','z']}", "y");
        row("firstElement", "/0", "['x']", "x");
        row("objectInArray", "/1/k", "[{'k':'x'},{'j':1,'k':'y'}]", "y");
        row("digitsNameAKeyToo", "/a/1", "{'a':{'0':'x','1':'y'}}", "y");
        row("leadingZeroIsNoIndex", "/01", "['x','y']", "");
        row("beyondTheArray", "/2", "['x','y']", "");
        row("dashIsNoElement", "/-", "['x']", "");
        row("hugeIndex", "/99999999999999999999", "['x']", "");
        row("slashInKey", "/a~1b", "{'a/b':'y'}", "y");
        row("tildeInKey", "/a~0b", "{'a~b':'y'}", "y");
        row("tildeOneInKey", "/~01", "{'/':'x','~1':'y'}", "y");
        row("emptyKey", "/", "{'a':1,'':'y'}", "y");
        row("emptyKeyTwice", "//", "{'':{'':'y'}}", "y");
        row("escapedKey", "/seq", "{'s\\u0065q':'y'}", "y");
        row("keyWithQuote", "/a\"b", "{'a\\'b':'y'}", "y");
        row("keyWithBackslash", "/a\\b", "{'a\\\\b':'y'}", "y");
        row("keyInUtf8", "/\xC3\xA9", "{\"\xC3\xA9\":\"y\"}", "y");
        row("spaceInKey", "/a b", "{'a b':'y'}", "y");
        row("prefixIsNotTheKey", "/ab", "{'a':'x','abc':'x','ab':'y'}", "y");
        row("firstOfTwoCounts", "/a", "{'a':'x','a':'y'}", "x");
        row("secondOfTwoParents", "/a/b", "{'a':{'c':1},'a':{'b':'y'}}", "y");
        row("escapedValue", "/a", "{'a':'\\u00e9\\n\\'\\ud83d\\ude00'}",
            "\xC3\xA9\n\"\xF0\x9F\x98\x80");
        row("numberAsWritten", "/a", "{'a': -12.50e+1 ,'b':1}", "-12.50e+1");
        row("bigNumberAsWritten", "/a", "{'a':123456789012345678901234567890}",
            "123456789012345678901234567890");
        row("whitespace", "/a", " { \"a\" :\r\n\t\"y\" } ", "y");
        row("throughAScalar", "/a/b", "{'a':1}", "");
        row("null", "/a", "{'a':null}", "");
        row("missing", "/a", "{'b':1}", "");
        row("emptyObject", "/a", "{}", "");
        row("emptyArray", "/0", "[]", "");
    }
    void pointerFindsItsValue()
    {
        QFETCH(QString, pointer);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, value);
        QCOMPARE(streamAt(pointer, json), value);
    }

    void orderOfPointersDoesNotMatter()
    {
        std::array<int, 4> order{0, 1, 2, 3};
        const std::array<QByteArray, 4> parts{"\"seq\":7", "\"id\":\"x\"", "\"ts\":1700000000",
                                              "\"t\":\"s\""};
        const FieldPointers pointers{QStringLiteral("/seq"), QStringLiteral("/id"),
                                     QStringLiteral("/ts"), QStringLiteral("/t")};
        do {
            QByteArray json = "{\"first\":{\"seq\":99}";
            for (const int i : order)
                json += "," + parts[size_t(i)];
            FieldExtractor extractor(pointers);
            const auto fields = extractor.extract(messageOf(json + "}"));
            QCOMPARE(fields.sequence, std::optional<quint64>(7));
            QCOMPARE(fields.id, QByteArray("x"));
            QCOMPARE(fields.stream, QByteArray("s"));
            QCOMPARE(fields.timestamp, std::optional(WallTime{1'700'000'000'000}));
            QVERIFY(extractor.problem().isEmpty());
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void onePlaceMayServeTwoFields()
    {
        FieldExtractor extractor(
            {QStringLiteral("/n"), QStringLiteral("/n"), {}, QStringLiteral("/a/0")});
        const auto fields = extractor.extract(messageOf(quoted("{'a':['s'],'n':5}")));
        QCOMPARE(fields.sequence, std::optional<quint64>(5));
        QCOMPARE(fields.id, QByteArray("5"));
        QCOMPARE(fields.stream, QByteArray("s"));
    }

    void onePointerMayLeadThroughAnother()
    {
        FieldExtractor extractor(
            {QStringLiteral("/a/b"), QStringLiteral("/a"), {}, QStringLiteral("/c")});
        const auto fields = extractor.extract(messageOf(quoted("{'a':{'b':5},'c':'s'}")));
        QCOMPARE(fields.sequence, std::optional<quint64>(5));
        QVERIFY(fields.id.isEmpty());
        QCOMPARE(fields.stream, QByteArray("s"));
        QVERIFY(extractor.problem().contains(QStringLiteral("/a")));
    }

    void idFallsBackToTheEventId()
    {
        Message message = messageOf("{\"id\":3}");
        message.id = QByteArray("77");
        QCOMPARE(FieldExtractor(FieldPointers{}).extract(message).id, QByteArray("77"));
        QCOMPARE(FieldExtractor({QStringLiteral("/seq"), {}, {}, {}}).extract(message).id,
                 QByteArray("77"));
        QCOMPARE(FieldExtractor({{}, QStringLiteral("/id"), {}, {}}).extract(message).id,
                 QByteArray("3"));
        QCOMPARE(FieldExtractor({{}, QStringLiteral("/no"), {}, {}}).extract(message).id,
                 QByteArray());
    }

    void withoutPointersNothingIsParsed()
    {
        FieldExtractor extractor(FieldPointers{});
        // A length nobody could read: the bytes are not looked at.
        const auto fields =
            extractor.extract(messageOf(QByteArray::fromRawData("x", qsizetype(1) << 40)));
        QVERIFY(!fields.sequence && fields.id.isEmpty());
        QVERIFY(extractor.problem().isEmpty());
    }

    void brokenMessagesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("scalar") << QByteArray("5");
        QTest::newRow("string") << QByteArray("\"seq\"");
        QTest::newRow("unclosedObject") << QByteArray("{\"seq\":1");
        QTest::newRow("unclosedString") << QByteArray("{\"seq\":\"1");
        QTest::newRow("noColon") << QByteArray("{\"seq\" 1}");
        QTest::newRow("notUtf8") << QByteArray("{\"seq\":\"\xFF\"}");
        QTest::newRow("blank") << QByteArray("  \n");
        QTest::newRow("nul") << QByteArray("\0\0", 2);
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100'000, '[');
        QTest::newRow("closingFirst") << QByteArray("}{");
    }
    void brokenMessagesAreExplained()
    {
        QFETCH(QByteArray, json);
        FieldExtractor extractor({QStringLiteral("/seq"), {}, {}, {}});
        QVERIFY(!extractor.extract(messageOf(json)).sequence);
        QVERIFY2(extractor.problem().contains(QStringLiteral("not JSON")),
                 qPrintable(extractor.problem()));
        QCOMPARE(extractor.extract(messageOf("{\"seq\":1}")).sequence, std::optional<quint64>(1));
        QVERIFY(extractor.problem().isEmpty());
    }

    void missingFieldNamesItsPointer()
    {
        FieldExtractor extractor({QStringLiteral("/a/seq"), {}, {}, {}});
        extractor.extract(messageOf("{\"seq\":1}"));
        QVERIFY(extractor.problem().contains(QStringLiteral("/a/seq")));
    }

    void badPointerIsExplained()
    {
        for (const auto &pointer :
             {QStringLiteral("seq"), QStringLiteral("/a~2"), QStringLiteral("/a~")}) {
            FieldExtractor extractor({pointer, {}, {}, {}});
            QVERIFY(!extractor.extract(messageOf("{\"seq\":1}")).sequence);
            QVERIFY(extractor.problem().contains(pointer));
        }
    }

    void hugeMessageIsNotLookedInto()
    {
        FieldExtractor extractor({QStringLiteral("/seq"), {}, {}, {}});
        extractor.extract(messageOf(QByteArray::fromRawData("x", qsizetype(5) << 30)));
        QVERIFY(extractor.problem().contains(QStringLiteral("4 GiB")));
    }

    void sizesMayGrowAndShrink()
    {
        FieldExtractor extractor({QStringLiteral("/seq"), QStringLiteral("/id"), {}, {}});
        for (const int size : {1, 5'000, 64, 3'000'000, 10, 70'000, 4'096 - 24, 4'096}) {
            const QByteArray id(size, 'x');
            const auto fields = extractor.extract(messageOf("{\"id\":\"" + id + "\",\"seq\":9}"));
            QCOMPARE(fields.id, id);
            QCOMPARE(fields.sequence, std::optional<quint64>(9));
        }
    }

    void timestampIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ms");
        const auto row = [](const char *text, qint64 ms) {
            QTest::newRow(text) << QByteArray(text) << ms;
        };
        row("0", 0);
        row("1700000000", 1'700'000'000'000);
        row("1700000000123", 1'700'000'000'123);
        row("1700000000123456", 1'700'000'000'123);
        row("1700000000123456789", 1'700'000'000'123);
        row("1700000000.123", 1'700'000'000'123);
        row("1.700000000123e9", 1'700'000'000'123);
        row("-1", -1000);
        row("2023-11-14T22:13:20Z", 1'700'000'000'000);
        row("2023-11-14T22:13:20.123Z", 1'700'000'000'123);
        row("2023-11-14T22:13:20.123456789Z", 1'700'000'000'123);
        row("2023-11-14T22:13:20,5Z", 1'700'000'000'500);
        row("2023-11-15T00:13:20+02:00", 1'700'000'000'000);
        row("2023-11-15T00:13:20+0200", 1'700'000'000'000);
        row("2023-11-15T00:13:20+02", 1'700'000'000'000);
        row("2023-11-14T17:43:20-04:30", 1'700'000'000'000);
        row("2023-11-14 22:13:20", 1'700'000'000'000);
        row("2023-11-14T22:13:20", 1'700'000'000'000);
        row("2023-11-14T22:13Z", 1'699'999'980'000);
        row("2023-11-14", 1'699'920'000'000);
        row("2024-02-29T00:00:00Z", 1'709'164'800'000);
        row("1969-12-31T23:59:59.999Z", -1);
    }
    void timestampIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ms);
        QCOMPARE(timestampFromText(text), std::optional(WallTime{ms}));
        FieldExtractor extractor({{}, {}, QStringLiteral("/ts"), {}});
        QCOMPARE(extractor.extract(messageOf("{\"ts\":\"" + text + "\"}")).timestamp,
                 std::optional(WallTime{ms}));
    }

    void otherTextIsNoTimestamp_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 " 1",
                                 "+1",
                                 "abc",
                                 "nan",
                                 "inf",
                                 "1e300",
                                 "12x",
                                 "2023-13-01",
                                 "2023-02-29",
                                 "2023-1-1",
                                 "2023-11-14T25:00Z",
                                 "2023-11-14T10:60Z",
                                 "2023-11-14T10:00:61Z",
                                 "2023-11-14T10:00:00.Z",
                                 "2023-11-14T10:00:00+99:00",
                                 "2023-11-14T10:00:00Zx",
                                 "2023-11-14T",
                                 "2023-11-14X10:00Z",
                                 "2023-11-14T10:00:00+02:"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text);
    }
    void otherTextIsNoTimestamp()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!timestampFromText(text));
    }

    void nothingIsTakenOverFromTheMessageBefore()
    {
        FieldExtractor extractor({QStringLiteral("/seq"), QStringLiteral("/id"),
                                  QStringLiteral("/ts"), QStringLiteral("/topic")});
        const QByteArray whole = quoted("{'seq':7,'id':'a','ts':1700000000,'topic':'t'}");
        for (const char *other :
             {"{}", "[]", "{'seq':'x','id':[],'ts':'x','topic':{}}", "nonsense"}) {
            const MessageFields &fields = extractor.extract(messageOf(whole));
            QVERIFY(fields.sequence && fields.timestamp);
            QCOMPARE(fields.id, QByteArray("a"));
            QCOMPARE(fields.stream, QByteArray("t"));
            extractor.extract(messageOf(quoted(other)));
            QVERIFY(!fields.sequence && !fields.timestamp);
            QVERIFY(fields.id.isEmpty());
            QVERIFY(fields.stream.isEmpty());
        }
    }

    void anSseIdStandsInForItsOwnMessageOnly()
    {
        FieldExtractor extractor({QStringLiteral("/seq"), {}, {}, {}});
        Message message = messageOf("{\"seq\":1}");
        message.id = "77";
        QCOMPARE(extractor.extract(message).id, QByteArray("77"));
        message.id.reset();
        QVERIFY(extractor.extract(message).id.isEmpty());
    }

    void aCopyOfTheFieldsStaysAsItIs()
    {
        FieldExtractor extractor({{}, QStringLiteral("/id"), {}, {}});
        const MessageFields first = extractor.extract(messageOf("{\"id\":\"a\"}"));
        extractor.extract(messageOf("{\"id\":\"b\"}"));
        QCOMPARE(first.id, QByteArray("a"));
    }
};

QTEST_GUILESS_MAIN(TstFieldExtractor)
#include "tst_fieldextractor.moc"
