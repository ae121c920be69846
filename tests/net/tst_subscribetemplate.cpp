#include "subscribetemplate.h"

#include <QTest>

using namespace feedscope;

class TestSubscribeTemplate : public QObject
{
    Q_OBJECT

private slots:
    void fills_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("lastId");
        QTest::addColumn<QString>("filled");
        const auto row = [](const char *name, const char *text, const char *id,
                            const char *filled) {
            QTest::newRow(name) << QString::fromUtf8(text) << QByteArray(id)
                                << QString::fromUtf8(filled);
        };
        row("id and sequence", "{\"after\":\"{{lastId}}\",\"seq\":{{lastSequence}}}", "7c1e-4",
            "{\"after\":\"7c1e-4\",\"seq\":42}");
        row("plain text", "SUB {{lastId}} {{lastId}}", "a\"b", "SUB a\"b a\"b");
        row("a quote cannot break out of JSON", "{\"after\":\"{{lastId}}\"}", "x\",\"op\":\"drop",
            "{\"after\":\"x\\\",\\\"op\\\":\\\"drop\"}");
        row("an id that looks like a placeholder stays itself", "{{lastId}}", "{{lastSequence}}",
            "{{lastSequence}}");
        row("nothing to fill", "hello", "1", "hello");
    }
    void fills()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, lastId);
        QTEST(fillSubscribe(text, {lastId, 42}), "filled");
    }
    void absentIsEmptyAndZero()
    {
        QCOMPARE(fillSubscribe(QStringLiteral("[{{lastId}}|{{lastSequence}}]"), {}),
                 QStringLiteral("[|0]"));
    }
};

QTEST_GUILESS_MAIN(TestSubscribeTemplate)
#include "tst_subscribetemplate.moc"
