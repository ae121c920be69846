// The short way to fields at the front of a message: right whenever it succeeds, gives up otherwise.
#include "jsonprefix.h"

#include "jsontext.h"

#include <QTest>
#include <random>

using namespace feedscope;

namespace {

using Kind = JsonFound::Kind;

// JSON with ' in place of ", easier to read in a literal.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

struct Reading
{
    explicit Reading(const QStringList &pointers)
        : prefix(paths(pointers))
        , found(size_t(pointers.size()))
        , wanted((1u << pointers.size()) - 1)
    {
    }
    static std::vector<PointerPath> paths(const QStringList &pointers)
    {
        std::vector<PointerPath> result;
        for (const QString &pointer : pointers)
            result.push_back(*pointerPath(pointer));
        return result;
    }
    // Keeps the text, into which what was found points.
    bool find(const QByteArray &text)
    {
        json = text;
        return prefix.find(json, wanted, found);
    }
    QByteArray text(size_t path) const
    {
        return {found[path].text.data(), qsizetype(found[path].text.size())};
    }

    JsonPrefix prefix;
    QByteArray json;
    std::vector<JsonFound> found;
    JsonPrefix::Mask wanted;
};

// Small objects with keys that repeat, so that most pointers lead somewhere.
class RandomJson
{
public:
    explicit RandomJson(unsigned seed)
        : m_random(seed)
    {
    }
    QByteArray object(int depth)
    {
        QByteArray json = "{";
        const auto members = m_random() % 5;
        for (unsigned n = 0; n < members; ++n) {
            json += n > 0 ? "," : "";
            json += blank() + '"' + key() + '"' + blank() + ':' + blank() + value(depth) + blank();
        }
        return json + '}';
    }
    QByteArray key() { return QByteArray(1, char('a' + m_random() % 4)); }

private:
    QByteArray blank() { return m_random() % 8 == 0 ? QByteArray(" \n") : QByteArray(); }
    QByteArray value(int depth)
    {
        static const QByteArrayList kPlain = {
            "0",    "17",    "-3",   "2.5e-3",        "1E+2",         "\"text\"", "\"\"",
            "true", "false", "null", "\"a\\u0041b\"", "\"\xc3\xa4\"", "\"}]{[\"", "12345678901234"};
        const auto choice = m_random() % 20;
        if (choice < 3 && depth > 0)
            return object(depth - 1);
        if (choice < 5)
            return depth > 0 ? "[" + value(depth - 1) + "," + object(depth - 1) + "]" : "[]";
        return kPlain[qsizetype(m_random() % size_t(kPlain.size()))];
    }

    std::mt19937 m_random;
};

// The first value in the text that the names lead to, where keys repeat.
const JsonNode *nodeAt(const JsonNode &root, const QStringList &names)
{
    if (names.isEmpty())
        return &root;
    for (size_t i = 0; i < root.keys.size(); ++i) {
        if (root.keys[i] != names.first())
            continue;
        if (const JsonNode *found = nodeAt(root.items[i], names.mid(1)))
            return found;
    }
    return nullptr;
}

} // namespace

class JsonPrefixTest : public QObject
{
    Q_OBJECT

private slots:
    void digitsAloneAreToldFromOtherNumbers()
    {
        Reading reading({QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c"),
                         QStringLiteral("/d")});
        QVERIFY(reading.find(quoted("{'a':1700000000000,'b':-42,'c':4.2,'d':'42'}")));
        QVERIFY(reading.found[0].kind == Kind::Digits);
        QVERIFY(reading.found[1].kind == Kind::Number);
        QVERIFY(reading.found[2].kind == Kind::Number);
        QVERIFY(reading.found[3].kind == Kind::String);
    }

    void fieldsAtTheFrontAreFound()
    {
        Reading reading({QStringLiteral("/seq"), QStringLiteral("/m/id"), QStringLiteral("/ok")});
        QVERIFY(reading.find(quoted(" { 'x':[1,{'seq':9},']'], 'seq' : 42,\n'm':{'k':{},'id':'a'},"
                                    "'ok':true,'rest':")));
        QCOMPARE(reading.text(0), QByteArray("42"));
        QVERIFY(reading.found[0].isNumber());
        QCOMPARE(reading.text(1), QByteArray("a"));
        QVERIFY(reading.found[1].kind == Kind::String);
        QVERIFY(reading.found[2].kind == Kind::Other);
    }

    void firstOfTwoEqualKeysCounts()
    {
        Reading reading({QStringLiteral("/a"), QStringLiteral("/b")});
        QVERIFY(reading.find(quoted("{'a':1,'a':2,'b':3}")));
        QCOMPARE(reading.text(0), QByteArray("1"));
    }

    void containerAtTheEndOfAPathIsOther()
    {
        Reading reading({QStringLiteral("/a"), QStringLiteral("/a/b")});
        QVERIFY(reading.find(quoted("{'a':{'b':7}}")));
        QVERIFY(reading.found[0].kind == Kind::Other);
        QCOMPARE(reading.text(1), QByteArray("7"));
    }

    void givesUpOn_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const char *json) {
            QTest::newRow(name) << quoted(json);
        };
        row("nothing", "");
        row("only blanks", "  ");
        row("array", "[1,2]");
        row("missing", "{'b':1}");
        row("empty object", "{}");
        row("escape in the value", "{'seq':'a\\n'}");
        row("escape in a key", "{'s\\u0065q':1}");
        row("escape on the way", "{'x':'\\'','seq':1}");
        row("beyond ASCII on the way", "{'x':'\xc3\xa4','seq':1}");
        row("beyond ASCII in a container", "{'x':[\xc3],'seq':1}");
        row("control byte in a string", "{'x':'\x01','seq':1}");
        row("array at the field", "{'seq':[1]}");
        row("number that touches the end", "{'seq':1");
        row("leading zero", "{'seq':01}");
        row("no JSON number", "{'seq':1.}");
        row("no JSON word", "{'seq':nul}");
        row("no comma", "{'x':1 'seq':2}");
        row("no colon", "{'x' 1,'seq':2}");
        row("no key", "{,'seq':2}");
        row("unclosed container", "{'x':[1,'seq':2");
    }
    void givesUpOn()
    {
        QFETCH(QByteArray, json);
        Reading reading({QStringLiteral("/seq")});
        QVERIFY(!reading.find(json));
    }

    void looksNoFurtherThanItsCap()
    {
        Reading reading({QStringLiteral("/seq")});
        const auto padded = [](qsizetype bytes) {
            return "{\"x\":\"" + QByteArray(bytes, 'x') + "\",\"seq\":1}";
        };
        QVERIFY(reading.find(padded(JsonPrefix::kMostBytes - 20)));
        QVERIFY(!reading.find(padded(JsonPrefix::kMostBytes)));
        QVERIFY(reading.find("   " + padded(JsonPrefix::kMostBytes - 20)));
    }

    void messagesItDoesNotSuitAreTriedRarely()
    {
        Reading reading({QStringLiteral("/seq")});
        const QByteArray good = quoted("{'seq':1}");
        for (quint32 n = 0; n < JsonPrefix::kPatience; ++n)
            QVERIFY(!reading.find("[]"));
        quint32 refused = 0;
        while (!reading.find(good))
            ++refused;
        QVERIFY(refused > 0);
        QVERIFY(refused < JsonPrefix::kRetry);
        QVERIFY(reading.find(good)); // patient again
    }

    // What was expected from the message before must not be found where it is not.
    void messagesThatDifferInMoreThanValuesAreReadAnew_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        const auto row = [](const char *name, const char *before, const char *json, const char *a,
                            const char *b) {
            QTest::newRow(name) << quoted(before) << quoted(json) << QByteArray(a) << QByteArray(b);
        };
        const char *const plain = "{'a':1,'x':'y','m':{'b':'z'}}";
        row("values only", plain, "{'a':-2.5,'x':7,'m':{'b':'other'}}", "-2.5", "other");
        row("longer values", plain, "{'a':12345678901,'x':'yyyyyyyyyyyyyyyy','m':{'b':''}}",
            "12345678901", "");
        row("another order", plain, "{'m':{'b':'z'},'a':1}", "1", "z");
        row("a key more", plain, "{'n':0,'a':1,'x':'y','m':{'b':'z'}}", "1", "z");
        row("a key fewer", plain, "{'a':1,'m':{'b':'z'}}", "1", "z");
        row("a key that begins alike", plain, "{'a':1,'x2':'y','m':{'b':'z','b2':1}}", "1", "z");
        row("other spaces", plain, " {'a': 1,'x':'y','m':{'b':'z'}}", "1", "z");
        row("a container for a value", plain, "{'a':1,'x':{'b':9},'m':{'b':'z'}}", "1", "z");
        row("a value for a container", "{'a':1,'x':[2,3],'m':{'b':'z'}}", plain, "1", "z");
        row("another container", "{'a':1,'x':[2,3],'m':{'b':'z'}}",
            "{'a':1,'x':[{'b':7}],'m':{'b':'z'}}", "1", "z");
        row("twice the same key", "{'a':1,'a':2,'m':{'b':'z'}}", "{'a':3,'a':4,'m':{'b':'z'}}", "3",
            "z");
    }
    void messagesThatDifferInMoreThanValuesAreReadAnew()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, json);
        Reading reading({QStringLiteral("/a"), QStringLiteral("/m/b")});
        QVERIFY(reading.find(before));
        for (const QByteArray &text : {json, before, json, json}) {
            QVERIFY(reading.find(text));
            if (text != json)
                continue;
            QTEST(reading.text(0), "a");
            QTEST(reading.text(1), "b");
        }
    }

    void givesUpOnWhatOnlyBeginsAsTheMessageBefore_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *json) { QTest::newRow(json) << quoted(json); };
        row("{'a':1,'b':2");
        row("{'a':1,'b':");
        row("{'a':1,'b'");
        row("{'a':1,'b':02,'c':3}");
        row("{'a':1,'b':'\\n'}");
        row("{'a':1,'b':[2]}");
        row("{'a':1");
    }
    void givesUpOnWhatOnlyBeginsAsTheMessageBefore()
    {
        QFETCH(QByteArray, json);
        Reading reading({QStringLiteral("/a"), QStringLiteral("/b")});
        QVERIFY(reading.find(quoted("{'a':1,'b':2}")));
        QVERIFY(!reading.find(json));
    }

    void keysThatShareTheirFrontAreToldApart()
    {
        Reading reading({QStringLiteral("/sequence-2"), QStringLiteral("/sequence")});
        QVERIFY(
            reading.find(quoted("{'sequence-1':1,'sequence-2':2,'sequence-22':3,'sequence':4}")));
        QCOMPARE(reading.text(0), QByteArray("2"));
        QCOMPARE(reading.text(1), QByteArray("4"));
    }

    void anOddByteIsSeenAtEveryPlaceOfAString()
    {
        for (const char odd : {'\\', '\x1f', '\n', '\x80', '\xff'}) {
            for (qsizetype place = 0; place < 20; ++place) {
                QByteArray text(20, 'x');
                text[place] = odd;
                Reading reading({QStringLiteral("/a")});
                QVERIFY(!reading.find("{\"a\":\"" + text + "\",\"b\":\"0123456789\"}"));
            }
        }
    }

    void whatItFindsIsWhatAWholeParserFinds()
    {
        RandomJson random(20'251'121);
        int found = 0;
        for (int round = 0; round < 20'000; ++round) {
            const QByteArray json = random.object(3);
            QStringList pointers;
            for (int n = 0; n < 2; ++n) {
                pointers << u'/' + QString::fromLatin1(random.key());
                if (n == 1)
                    pointers.back() += u'/' + QString::fromLatin1(random.key());
            }
            Reading reading(pointers);
            if (!reading.find(json))
                continue;
            QVERIFY(reading.find(json)); // as it is expected from the first time
            ++found;
            const ParsedJson parsed = parseJsonText(json);
            for (size_t i = 0; i < reading.found.size(); ++i) {
                const JsonNode *node =
                    nodeAt(parsed.root, pointers[qsizetype(i)].split(u'/', Qt::SkipEmptyParts));
                QVERIFY2(node, json.constData());
                QCOMPARE(reading.found[i].kind == Kind::String,
                         node->kind == JsonNode::Kind::String);
                QCOMPARE(reading.found[i].isNumber(), node->kind == JsonNode::Kind::Number);
                QCOMPARE(QString::fromUtf8(reading.text(i)), node->text);
            }
        }
        QVERIFY2(found > 100, qPrintable(QString::number(found)));
    }
};

QTEST_GUILESS_MAIN(JsonPrefixTest)
#include "tst_jsonprefix.moc"
