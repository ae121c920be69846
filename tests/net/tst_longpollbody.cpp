// What a long poll's answer is read as: shapes, ids, cursors, exact bytes, and what is refused.
#include "longpollbody.h"

#include <QTest>

using namespace feedscope;

namespace {

// One line per item: "event|data|id", and "cursor C" last where there is one; or "error".
QStringList read(const QByteArray &body)
{
    const LongPollBody read = readLongPollBody(body);
    QStringList lines;
    if (!read.error.isEmpty())
        return {QStringLiteral("error")};
    for (const LongPollItem &item : read.items)
        lines << QString::fromUtf8(item.event + '|' + item.payload + '|' +
                                   item.id.value_or(QByteArrayLiteral("-")));
    if (read.cursor)
        lines << QString::fromUtf8("cursor " + *read.cursor);
    return lines;
}

void row(const char *name, const QByteArray &body, const QStringList &expected)
{
    QTest::newRow(name) << body << expected;
}

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

} // namespace

class TstLongPollBody : public QObject
{
    Q_OBJECT

private slots:
    void shapesAreRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("expected");
        row("empty", "", {});
        row("blank", " \r\n\t", {});
        row("emptyArray", "[]", {});
        row("emptyList", "{\"messages\":[]}", {});
        row("emptyListMovesTheCursor", "{\"lastId\":\"7\",\"messages\":[]}", lines({"cursor 7"}));
        row("nullIsAnEmptyList", "{\"messages\":null}", {});
        row("contract",
            "{\"lastId\":\"12\",\"messages\":[{\"id\":\"11\",\"event\":\"x\",\"data\":\"a\"}]}",
            lines({"x|a|11", "cursor 12"}));
        row("events", "{\"events\":[{\"data\":\"a\"}]}", lines({"|a|-"}));
        row("items", "{\"items\":[{\"data\":\"a\"}]}", lines({"|a|-"}));
        row("array", "[{\"id\":1,\"data\":\"a\"},{\"id\":2,\"data\":\"b\"}]",
            lines({"|a|1", "|b|2", "cursor 2"}));
        row("lastIdBehindTheList", "{\"messages\":[{\"id\":1,\"data\":\"a\"}],\"lastId\":9}",
            lines({"|a|1", "cursor 9"}));
        row("lastItemWithAnId", "[{\"id\":\"5\",\"data\":\"a\"},{\"data\":\"b\"}]",
            lines({"|a|5", "|b|-", "cursor 5"}));
        row("nullLastIdIsNone", "{\"lastId\":null,\"items\":[{\"id\":3,\"data\":\"a\"}]}",
            lines({"|a|3", "cursor 3"}));
        row("emptyLastIdClears", "{\"lastId\":\"\",\"items\":[]}", lines({"cursor "}));
        row("messagesWinOverItems",
            "{\"items\":[{\"data\":\"i\"}],\"messages\":[{\"data\":\"m\"}]}", lines({"|m|-"}));
        row("otherKindOfMessagesIsPassedOver", "{\"messages\":2,\"items\":[{\"data\":\"i\"}]}",
            lines({"|i|-"}));
        row("unknownKeysArePassedOver",
            "{\"more\":{\"messages\":[1]},\"items\":[{\"data\":\"a\"}]}", lines({"|a|-"}));
        row("byteOrderMark", "\xEF\xBB\xBF[{\"data\":\"a\"}]", lines({"|a|-"}));
        row("blanksAround", " \n[ ]\r\n", {});
    }
    void shapesAreRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, expected);
        QCOMPARE(read(body), expected);
    }

    void itemsAreKeptByteForByte_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("payload");
        const auto same = [](const char *name, const QByteArray &item) {
            QTest::newRow(name) << item << item;
        };
        same("objectData", "{\"id\":\"1\", \"data\":{\"b\":1,\"a\":[ 2 ]}}");
        same("spacesAndOrder", "{ \"z\" : 1.50 ,\n\t\"a\":1e3 }");
        same("numberBeyondADouble", "{\"seq\":12345678901234567890123}");
        same("escapesStay", "{\"a\":\"\\u00e9\\/\\n\"}");
        same("utf8", "{\"a\":\"\xC3\xA9\xF0\x9F\x98\x80\"}");
        same("noData", "{\"seq\":1}");
        same("nullData", "{\"data\":null}");
        same("bareNumber", "42");
        same("bareString", "\"a b\"");
        same("bareArray", "[ 1, [2] ]");
        same("bareTrue", "true");
        same("loneSurrogateInData", "{\"data\":\"\\ud800\"}");
        QTest::newRow("stringData") << QByteArray("{\"data\":\"a\\n\\\"b\\\" \\u20ac\"}")
                                    << QByteArray("a\n\"b\" \xE2\x82\xAC");
        QTest::newRow("emptyStringData") << QByteArray("{\"data\":\"\"}") << QByteArray("");
        QTest::newRow("jsonInAString")
            << QByteArray("{\"data\":\"{\\\"a\\\":1}\"}") << QByteArray("{\"a\":1}");
    }
    void itemsAreKeptByteForByte()
    {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, payload);
        for (const char *list :
             {"[%]", "[ % ]", "[%,1]", "[0 ,% \r\n]", "{\"messages\": [ % , 1]}"}) {
            const QByteArray body = QByteArray(list).replace('%', item);
            const LongPollBody read = readLongPollBody(body);
            QCOMPARE(read.error, QString());
            const int at = body.contains("[0") ? 1 : 0;
            QCOMPARE(read.items.value(at).payload, payload);
        }
    }

    void idsAreStringsOrNumbers_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QStringList>("expected");
        row("string", "\"a b\"", lines({"|d|a b", "cursor a b"}));
        row("emptyString", "\"\"", lines({"|d|", "cursor "}));
        row("number", "17", lines({"|d|17", "cursor 17"}));
        row("bigNumber", "98765432109876543210",
            lines({"|d|98765432109876543210", "cursor 98765432109876543210"}));
        row("fraction", "1.50", lines({"|d|1.50", "cursor 1.50"}));
        row("escaped", "\"\\u20ac&=\\u0000\"",
            {QStringLiteral("|d|€&=") + QChar(0), QStringLiteral("cursor €&=") + QChar(0)});
        row("null", "null", lines({"|d|-"}));
        row("true", "true", lines({"|d|-"}));
        row("object", "{\"a\":1}", lines({"|d|-"}));
    }
    void idsAreStringsOrNumbers()
    {
        QFETCH(QByteArray, id);
        QFETCH(QStringList, expected);
        QCOMPARE(read("[{\"id\":" + id + " ,\"data\":\"d\"}]"), expected);
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"null",
                                 "5",
                                 "\"a\"",
                                 "true",
                                 "{}",
                                 "{\"lastId\":\"1\"}",
                                 "{\"messages\":{}}",
                                 "{\"messages\":5}",
                                 "<html></html>",
                                 "[",
                                 "[1",
                                 "[1,",
                                 "[1,]]",
                                 "{\"messages\":[1}",
                                 "[1] x",
                                 "[1][2]",
                                 "[{\"id\":1]",
                                 "{\"messages\":[}",
                                 "[{\"a\" 1}]",
                                 "[1 2]",
                                 "\xFF",
                                 "[\"\xFF\"]",
                                 "[\"a]"})
            QTest::newRow(body) << QByteArray(body);
    }
    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, body);
        const LongPollBody read = readLongPollBody(body);
        QVERIFY(!read.error.isEmpty());
        QVERIFY(read.error.contains(QStringLiteral("Allowed is")));
    }

    void everyTruncationIsRefusedOrEmpty()
    {
        const QByteArray body = "{\"lastId\":\"12\",\"messages\":[{\"id\":\"11\",\"event\":\"x\","
                                "\"data\":{\"a\":[1,\"]}\"]}}]}";
        for (qsizetype size = 1; size < body.size(); ++size)
            QVERIFY2(!readLongPollBody(body.first(size)).error.isEmpty(),
                     body.first(size).constData());
        QVERIFY(readLongPollBody(body).error.isEmpty());
    }

    void errorQuotesTheStartInPrintableCharacters()
    {
        const QString error = readLongPollBody("<h1>\x01\n" + QByteArray(5000, 'x')).error;
        QVERIFY(error.contains(QStringLiteral("<h1>..xxx")));
        QVERIFY(error.size() < 350);
    }

    void deepNestingIsRefusedNotFatal()
    {
        const QByteArray body = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        readLongPollBody(body);
        QVERIFY(!readLongPollBody(QByteArray(100'000, '[') + ']').error.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstLongPollBody)
#include "tst_longpollbody.moc"
