#include "exportrow.h"
#include "messageexport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace feedscope;

class TestExportRow : public QObject
{
    Q_OBJECT

private:
    static LoggedMessage message(const QByteArray &payload)
    {
        LoggedMessage m;
        m.number = 7;
        m.message.payload = payload;
        m.message.eventType = "fill";
        m.fields.sequence = 18'446'744'073'709'551'615ull;
        m.fields.id = "7c1e";
        m.wallTime = {1'763'645'527'123};
        m.verdict = MessageVerdict::Duplicate;
        m.marks.missingBefore = 4;
        return m;
    }

private slots:
    void csvQuotesWhatNeedsIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
        QTest::newRow("line end") << QByteArray("a\r\nb") << QByteArray("\"a\r\nb\"");
        QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("'=1+1");
        QTest::newRow("formula with a comma")
            << QByteArray("@SUM(1,2)") << QByteArray("\"'@SUM(1,2)\"");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void csvQuotesWhatNeedsIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(exportLine({{"a", text}}, ExportFormat::Csv), cell + "\r\n");
    }
    void csvHasItsNamesOnTopAndNdjsonHasNone()
    {
        const ExportRow row{{"a", quint64(1)}, {"b", true}, {"c", {}}};
        QCOMPARE(exportHeader(row, ExportFormat::Csv), QByteArray("a,b,c\r\n"));
        QCOMPARE(exportLine(row, ExportFormat::Csv), QByteArray("1,true,\r\n"));
        QCOMPARE(exportHeader(row, ExportFormat::Ndjson), QByteArray());
        QCOMPARE(exportLine(row, ExportFormat::Ndjson),
                 QByteArray("{\"a\":1,\"b\":true,\"c\":null}\n"));
    }
    void theNameOfTheFileSaysTheFormat()
    {
        QCOMPARE(exportFormatOf(QStringLiteral("a.CSV")), ExportFormat::Csv);
        QCOMPARE(exportFormatOf(QStringLiteral("a.ndjson")), ExportFormat::Ndjson);
        QCOMPARE(exportFormatOf(QStringLiteral("a")), ExportFormat::Ndjson);
    }
    void aMessageIsExportedWhole()
    {
        const QByteArray line =
            exportLine(messageExportRow(QStringLiteral("Orders EU"), message("{\"a\":\n1}"), true),
                       ExportFormat::Ndjson);
        QVERIFY(line.contains("\"sequence\":18446744073709551615"));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.value(QStringLiteral("data")).toString(), QStringLiteral("{\"a\":\n1}"));
        QCOMPARE(object.value(QStringLiteral("received")).toString(),
                 QStringLiteral("2025-11-20T13:32:07.123Z"));
        QCOMPARE(object.value(QStringLiteral("verdict")).toString(), QStringLiteral("duplicate"));
        QCOMPARE(object.value(QStringLiteral("missingBefore")).toInt(), 4);
        QCOMPARE(object.value(QStringLiteral("simulated")).toBool(), true);
        QVERIFY(object.value(QStringLiteral("base64")).isNull());
    }
    void binaryIsExportedAsBase64()
    {
        LoggedMessage m = message(QByteArray("\x00\xff", 2));
        m.message.binary = true;
        const QByteArray line =
            exportLine(messageExportRow(QStringLiteral("a"), m, false), ExportFormat::Ndjson);
        QVERIFY(line.contains("\"base64\":\"AP8=\""));
        QVERIFY(line.contains("\"data\":null"));
    }
};

QTEST_APPLESS_MAIN(TestExportRow)
#include "tst_exportrow.moc"
