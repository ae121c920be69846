#include "messagefilterparser.h"

#include <QTest>

using namespace feedscope;

namespace {

LoggedMessage trade()
{
    LoggedMessage entry;
    entry.number = 7;
    entry.message.payload =
        "{\"price\":10.5,\"big\":9007199254740993,\"side\":\"Buy\",\"note\":\"\xc3\x84pfel 1\","
        "\"deep\":[{\"k\":null}]}";
    entry.message.eventType = "trade.eu";
    entry.message.id = QByteArrayLiteral("m-42");
    entry.fields.sequence = 42;
    entry.fields.stream = "orders";
    return entry;
}

} // namespace

class TestMessageFilter : public QObject
{
    Q_OBJECT

private slots:
    void filterDecides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << expected;
        };
        row("", true);
        row("  ", true);
        row("buy", true);
        row("BUY", true);
        row("sell", false);
        row("-sell", true);
        row("-buy", false);
        row("buy price", true);
        row("buy sell", false);
        row("\"\xc3\xa4pfel 1\"", true);
        row("\"\xc3\xa4pfel 2\"", false);
        row("M-42", true);
        row("http://x", false);
        row("\"seq>100\"", false);
        row("type:trade.eu", true);
        row("type:trade", false);
        row("type:trade*", true);
        row("-type:trade*", false);
        row("id:m-42", true);
        row("id:m-*", true);
        row("stream:orders", true);
        row("stream:order", false);
        row("seq>41", true);
        row("seq>42", false);
        row("seq>=42", true);
        row("seq<42", false);
        row("seq<=42", true);
        row("seq=42", true);
        row("seq:42", true);
        row("seq!=42", false);
        row("size>1000", false);
        row("size>10", true);
        row("flag:delivered", true);
        row("flag:duplicate", false);
        row("-flag:duplicate", true);
        row("state:gap", false);
        row("/price", true);
        row("/nothing", false);
        row("-/nothing", true);
        row("/price=10.5", true);
        row("/price=10.50", true);
        row("/price>10", true);
        row("/price>9.9", true);
        row("/price<10", false);
        row("/price!=10.5", false);
        row("/big=9007199254740993", true);
        row("/big=9007199254740992", false);
        row("/big>9007199254740992", true);
        row("/side=Buy", true);
        row("/side=\"Buy\"", true);
        row("/side=buy", false);
        row("/side!=Sell", true);
        row("/nothing!=1", false);
        row("/note=\"\xc3\x84pfel 1\"", true);
        row("/deep/0/k=null", true);
        row("seq>41 /side=Buy -flag:stale", true);
    }
    void filterDecides()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const ParsedFilter parsed = parseMessageFilter(text);
        QVERIFY2(parsed.ok(), qPrintable(parsed.error));
        QCOMPARE(parsed.filter.matches(trade()), expected);
    }

    void flagsAreThoseOfTheMessage_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<LoggedMessage>("entry");
        const auto row = [](const char *flag, auto change) {
            LoggedMessage entry = trade();
            change(entry);
            QTest::newRow(flag) << QString::fromLatin1(flag) << entry;
        };
        row("duplicate", [](LoggedMessage &m) { m.verdict = MessageVerdict::Duplicate; });
        row("stale", [](LoggedMessage &m) { m.verdict = MessageVerdict::Stale; });
        row("dropped", [](LoggedMessage &m) { m.verdict = MessageVerdict::Dropped; });
        row("gap", [](LoggedMessage &m) { m.marks.missingBefore = 3; });
        row("late", [](LoggedMessage &m) { m.marks.late = true; });
        row("restart", [](LoggedMessage &m) { m.marks.restarted = true; });
        row("reconnected", [](LoggedMessage &m) { m.marks.reconnected = true; });
        row("binary", [](LoggedMessage &m) { m.message.binary = true; });
    }
    void flagsAreThoseOfTheMessage()
    {
        QFETCH(QString, flag);
        QFETCH(LoggedMessage, entry);
        const ParsedFilter parsed = parseMessageFilter(QStringLiteral("flag:") + flag);
        QVERIFY(parsed.ok());
        QVERIFY(parsed.filter.matches(entry));
        QVERIFY(!parsed.filter.matches(trade()));
    }

    void binaryMessageHasNoJson()
    {
        LoggedMessage entry = trade();
        entry.message.binary = true;
        QVERIFY(!parseMessageFilter(QStringLiteral("/price")).filter.matches(entry));
    }

    void messageWithoutASequenceHasNone()
    {
        LoggedMessage entry = trade();
        entry.fields.sequence.reset();
        QVERIFY(!parseMessageFilter(QStringLiteral("seq<100")).filter.matches(entry));
        QVERIFY(!parseMessageFilter(QStringLiteral("seq>=0")).filter.matches(entry));
    }

    void badFilterSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *text, const char *error) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(error);
        };
        row("\"open", "A quote is opened and never closed; add \" at the end.");
        row("\"\"", "The quotes are empty; write what to look for.");
        row("seq>x", "seq: found \"x\", allowed is a whole number.");
        row("seq>", "seq: found \"\", allowed is a whole number.");
        row("size:-1", "size: found \"-1\", allowed is a whole number.");
        row("type:", "type: nothing follows; write what to look for.");
        row("flag:odd",
            "flag: found \"odd\", allowed are delivered, duplicate, stale, dropped, gap, late, "
            "restart, reconnected, binary.");
        row("/a~2=1", "\"/a~2\" is no JSON pointer; write it as /name or /a/b.");
    }
    void badFilterSaysWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        QCOMPARE(parseMessageFilter(text).error, error);
        QCOMPARE(parseMessageFilter(QStringLiteral("fine ") + text).error, error);
    }

    void termsAreCapped()
    {
        const QString most = QStringLiteral("a ").repeated(int(MessageFilter::kMaxTerms));
        QVERIFY(parseMessageFilter(most).ok());
        QCOMPARE(parseMessageFilter(most + u'b').error,
                 QStringLiteral("Found 33 terms, allowed are at most 32."));
    }

    void equalTextsAreEqualFilters()
    {
        const auto parse = [](const char *text) {
            return parseMessageFilter(QString::fromLatin1(text)).filter;
        };
        QCOMPARE(parse("seq>1 /a=2"), parse(" seq>1   /a=\"2\""));
        QVERIFY(!(parse("seq>1") == parse("seq>2")));
        QVERIFY(parse(" ").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMessageFilter)
#include "tst_messagefilter.moc"
