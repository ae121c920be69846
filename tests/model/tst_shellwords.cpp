#include "shellwords.h"

#include <QTest>

using namespace feedscope;

class TestShellWords : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void whatFollowsTheCommandIsKeptApart_data();
    void whatFollowsTheCommandIsKeptApart();
    void anOpenQuoteIsAProblem_data();
    void anOpenQuoteIsAProblem();
    void tooMuchIsAProblem();
    void anyTruncationEndsWithWordsOrAProblem();
};

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void TestShellWords::words_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");

    const auto row = [](const char *name, const char *line,
                        std::initializer_list<const char *> words) {
        QStringList all;
        for (const char *word : words)
            all.append(text(word));
        QTest::newRow(name) << text(line) << all;
    };
    row("plain", "curl -N  url", {"curl", "-N", "url"});
    row("single quotes keep everything", "a 'b \\\"$x'", {"a", "b \\\"$x"});
    row("double quotes unescape", "a \"b \\\"c\\\" \\$d \\e\"", {"a", "b \"c\" $d \\e"});
    row("joined pieces are one word", "a'b'\"c\"d", {"abcd"});
    row("empty words count", "a '' \"\"", {"a", "", ""});
    row("backslash newline joins lines", "a \\\n  -b \\\n c", {"a", "-b", "c"});
    row("backslash carriage return newline", "a \\\r\n -b", {"a", "-b"});
    row("backslash newline inside double quotes", "a \"b\\\nc\"", {"a", "bc"});
    row("a newline before an option continues", "a\n  -b c", {"a", "-b", "c"});
    row("escaped space", "a\\ b", {"a b"});
    row("ansi quotes", "$'a\\n\\t\\x41\\u00e9\\101\\'\\\\'",
        {"a\n\tA\xc3\xa9"
         "A'\\"});
    row("ansi code beyond unicode", "$'\\UFFFFFFFF'", {"\xef\xbf\xbd"});
    row("dollar without quote", "a $b ${c}", {"a", "$b", "${c}"});
    row("ampersand inside an address", "curl http://h/?a=1&b=2", {"curl", "http://h/?a=1&b=2"});
    row("windows carets", "curl ^\"http://h/^\" ^\n  -H ^\"a: b^\"",
        {"curl", "http://h/", "-H", "a: b"});
    row("windows escaped quote under carets", "curl ^\"x^\" --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"",
        {"curl", "x", "--data-raw", "{\"a\":1}"});
    row("windows doubled quotes", "curl \"u\" -d \"{\"\"a\"\":1}\"",
        {"curl", "u", "-d", "{\"a\":1}"});
    row("windows program keeps backslashes", "C:\\bin\\curl.exe \"a\\b\"",
        {"C:\\bin\\curl.exe", "a\\b"});
    row("nothing", "   ", {});
}

void TestShellWords::words()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    const ShellWords read = shellWords(line);
    QCOMPARE(read.problem, QString());
    QCOMPARE(read.words, words);
    QCOMPARE(read.rest, QString());
}

void TestShellWords::whatFollowsTheCommandIsKeptApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("rest");
    QTest::newRow("pipe") << QStringLiteral("a b | jq .") << QStringLiteral("| jq .");
    QTest::newRow("semicolon") << QStringLiteral("a b; rm") << QStringLiteral("; rm");
    QTest::newRow("and") << QStringLiteral("a b && c") << QStringLiteral("&& c");
    QTest::newRow("background") << QStringLiteral("a b &") << QStringLiteral("&");
    QTest::newRow("redirection") << QStringLiteral("a b > f") << QStringLiteral("> f");
    QTest::newRow("next line") << QStringLiteral("a b\nc d") << QStringLiteral("c d");
    QTest::newRow("windows pipe") << QStringLiteral("a ^\"b^\" | c") << QStringLiteral("| c");
}

void TestShellWords::whatFollowsTheCommandIsKeptApart()
{
    QFETCH(QString, line);
    QFETCH(QString, rest);
    const ShellWords read = shellWords(line);
    QCOMPARE(read.words, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(read.rest, rest);
}

void TestShellWords::anOpenQuoteIsAProblem_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("single") << QStringLiteral("a 'b");
    QTest::newRow("double") << QStringLiteral("a \"b");
    QTest::newRow("double after an escaped one") << QStringLiteral("a \"b\\\"");
    QTest::newRow("ansi") << QStringLiteral("a $'b\\'");
    QTest::newRow("windows") << QStringLiteral("a ^\"b^\n c");
}

void TestShellWords::anOpenQuoteIsAProblem()
{
    QFETCH(QString, line);
    const ShellWords read = shellWords(line);
    QVERIFY(read.problem.contains(QLatin1StringView("not closed")));
    QVERIFY(read.words.isEmpty());
}

void TestShellWords::tooMuchIsAProblem()
{
    QVERIFY(!shellWords(QString(kMaxCommandLength + 1, u'a')).problem.isEmpty());
    QVERIFY(!shellWords(QStringLiteral("a ").repeated(kMaxWords + 1)).problem.isEmpty());
    QVERIFY(!shellWords(QStringLiteral("^\"a^\" ").repeated(kMaxWords + 1)).problem.isEmpty());
}

void TestShellWords::anyTruncationEndsWithWordsOrAProblem()
{
    const QString lines[] = {text("curl 'a' \"b\\\"\" $'c\\u00e9\\x4\\77\\'' \\\n -d \\"),
                             text("a ^\"b^\\^\" ^\n \"c\"\"d\\\\\"")};
    for (const QString &line : lines) {
        for (qsizetype i = 0; i <= line.size(); ++i) {
            const ShellWords read = shellWords(line.left(i));
            QVERIFY(read.problem.isEmpty() || read.words.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shellwords.moc"
