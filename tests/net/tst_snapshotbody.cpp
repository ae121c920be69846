#include "snapshotbody.h"

#include <QTest>

using namespace feedscope;

namespace {

FieldPointers pointers(const char *sequence, const char *stream = "")
{
    FieldPointers fields;
    fields.sequence = QString::fromUtf8(sequence);
    fields.stream = QString::fromUtf8(stream);
    return fields;
}

// "eur 5; - 7": streams and numbers, "-" for the feed's ids; or the error.
QString text(const SnapshotBody &body)
{
    QStringList parts;
    for (const SnapshotState &state : body.states)
        parts << QStringLiteral("%1 %2")
                     .arg(QString::fromUtf8(state.stream.value_or("-")))
                     .arg(state.number);
    return body.error.isEmpty() ? parts.join(QStringLiteral("; ")) : body.error;
}

} // namespace

class TestSnapshotBody : public QObject
{
    Q_OBJECT

private slots:
    void statesAreFoundWhereverTheyAre_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, QByteArray body, const char *found) {
            QTest::newRow(name) << body.replace('\'', '"') << QString::fromUtf8(found);
        };
        row("one object", "{'seq':7,'topic':'eur'}", "eur 7");
        row("array", "[{'seq':7,'topic':'eur'},{'seq':9,'topic':'usd'}]", "eur 7; usd 9");
        row("list in an object", "{'at':1,'items':[{'seq':7,'topic':'eur'}]}", "eur 7");
        row("by topic", "{'lastId':'9','topics':{'a':{'seq':7,'topic':'eur'}}}", "eur 7");
        row("without a stream", "{'seq':'7'}", " 7");
        row("a state's own parts do not count", "{'seq':7,'legs':[{'seq':1}]}", " 7");
        row("fourth level", "[[[[{'seq':7}]]]]", " 7");
        row("large number", "{'seq':9007199254740993}", " 9007199254740993");
        row("objects without a number", "[{'x':1},{'seq':7}]", " 7");
    }
    void statesAreFoundWhereverTheyAre()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, found);
        QCOMPARE(text(readSnapshotBody(body, pointers("/seq", "/topic"))), found);
    }

    void lastIdStandsInWhereThereIsNoPointer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("found");
        const QString none = QStringLiteral("The snapshot has no number in \"lastId\"; name the "
                                            "sequence pointer of the feed to have it read by "
                                            "streams.");
        QTest::newRow("text") << QByteArray("{\"lastId\":\"12\"}") << QStringLiteral("- 12");
        QTest::newRow("number") << QByteArray("{\"lastId\":12}") << QStringLiteral("- 12");
        QTest::newRow("word") << QByteArray("{\"lastId\":\"x\"}") << none;
        QTest::newRow("negative") << QByteArray("{\"lastId\":-1}") << none;
        QTest::newRow("array") << QByteArray("[{\"lastId\":1}]") << none;
    }
    void lastIdStandsInWhereThereIsNoPointer()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, found);
        QCOMPARE(text(readSnapshotBody(body, {})), found);
    }

    void whatSaysNothingIsAnErrorInWords_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("is not JSON");
        QTest::newRow("cut") << QByteArray("{\"seq\":1") << QStringLiteral("is not JSON");
        QTest::newRow("no number") << QByteArray("{}") << QStringLiteral("no object with a number");
        QTest::newRow("too deep") << QByteArray("[[[[[{\"seq\":7}]]]]]")
                                  << QStringLiteral("no object with a number");
    }
    void whatSaysNothingIsAnErrorInWords()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const QString error = readSnapshotBody(body, pointers("/seq")).error;
        QVERIFY2(error.contains(says), qPrintable(error));
    }

    void statesBeyondTheCapAreCounted()
    {
        QByteArray body = "[";
        for (size_t i = 0; i < SnapshotBody::kMaxStates + 3; ++i)
            body += "{\"seq\":1},";
        body.back() = ']';
        const SnapshotBody read = readSnapshotBody(body, pointers("/seq"));
        QCOMPARE(read.states.size(), SnapshotBody::kMaxStates);
        QCOMPARE(read.left, quint64(3));
    }
};

QTEST_GUILESS_MAIN(TestSnapshotBody)
#include "tst_snapshotbody.moc"
