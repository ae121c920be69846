#include "messageinspector.h"
#include "messagekey.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace feedscope;

class TestMessageInspector : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static LoggedMessage message(const QByteArray &payload, quint64 number = 1,
                                 const QByteArray &type = "fill")
    {
        LoggedMessage m;
        m.number = number;
        m.fields.sequence = number;
        m.message.payload = payload;
        m.message.eventType = type;
        return m;
    }

private slots:
    void theTreeHasEveryValueInOrder()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        MessageInspector inspector;
        FieldPointers fields;
        fields.sequence = s("/seq");
        inspector.setFields(fields);
        inspector.setMessage(message("{\"seq\":18446744073709551615,\"order\":{\"id\":\"A\\n1\"},"
                                     "\"list\":[true,null]}"),
                             std::nullopt);
        const auto *tree = inspector.findChild<QTreeView *>(s("jsonTree"));
        const QAbstractItemModel &m = *tree->model();
        const QModelIndex top = m.index(0, 0);
        QCOMPARE(top.data().toString(), s("message: {3}"));
        QCOMPARE(m.index(0, 0, top).data().toString(), s("seq: 18446744073709551615 (sequence)"));
        const QModelIndex order = m.index(1, 0, top);
        QCOMPARE(m.index(0, 0, order).data().toString(), s("id: \"A\\n1\""));
        QCOMPARE(m.index(0, 0, order).data(JsonTreeModel::PointerRole).toString(), s("/order/id"));
        const QModelIndex list = m.index(2, 0, top);
        QCOMPARE(m.index(1, 0, list).data().toString(), s("[1]: null"));
        QCOMPARE(m.index(1, 0, list).data(JsonTreeModel::PointerRole).toString(), s("/list/1"));
        QCOMPARE(m.index(1, 0, list).parent(), list);
        QVERIFY(tree->isExpanded(top));
        model.setDocument(s("m"), JsonNode(), {});
        model.clear();
    }
    void whatIsNoJsonIsTextAndSaysWhere()
    {
        MessageInspector inspector;
        inspector.setMessage(message("{\"a\":1,}"), std::nullopt);
        QVERIFY2(inspector.note().startsWith(s("Not valid JSON: ")), qPrintable(inspector.note()));
        QCOMPARE(inspector.findChild<QPlainTextEdit *>()->toPlainText(), s("{\"a\":1,}"));
    }
    void binaryIsShownAsHexadecimal()
    {
        LoggedMessage m = message(QByteArray("\x00\xff", 2));
        m.message.binary = true;
        MessageInspector inspector;
        inspector.setMessage(m, std::nullopt);
        QVERIFY(inspector.findChild<QPlainTextEdit *>()->toPlainText().contains(s("00 ff")));
    }
    void aHugeMessageIsCutAndSaidSo()
    {
        MessageInspector inspector;
        inspector.setMessage(message('"' + QByteArray(2'000'000, 'x') + '"'), std::nullopt);
        QVERIFY(inspector.note().contains(s("Only its beginning is shown")));
        QCOMPARE(inspector.findChild<QPlainTextEdit *>()->toPlainText().size(),
                 MessageInspector::kMostText);
    }
    void changesAreAgainstTheMessageBefore()
    {
        MessageInspector inspector;
        inspector.setMessage(message("{\"a\":2,\"b\":1}", 9), message("{\"a\":1,\"c\":1}", 7));
        inspector.showChanges(true);
        QCOMPARE(inspector.changes().changes.size(), size_t(3));
        QCOMPARE(inspector.note(), s("3 changes against 7"));
        inspector.showChanges(false);
        QVERIFY(inspector.note().isEmpty());
    }
    void withoutAMessageBeforeThatIsSaid()
    {
        MessageInspector inspector;
        inspector.setMessage(message("{}"), std::nullopt);
        inspector.showChanges(true);
        QCOMPARE(inspector.note(), s("No earlier message of its kind is kept."));
    }
    void theMessageBeforeIsOfTheSameKindAndNoRepeat()
    {
        MessageLog log({});
        LoggedMessage repeat = message("{}", 3);
        repeat.verdict = MessageVerdict::Duplicate;
        log.append(message("{}", 1));
        log.append(message("{}", 2, "ack"));
        log.append(repeat);
        log.append(message("{}", 4));
        QCOMPARE(previousOfSameKey(message("{}", 4), {}, log)->number, quint64(1));
        QCOMPARE(previousOfSameKey(message("{}", 4), {message("{}", 4), message("{}", 1)},
                                   MessageLog({}))
                     ->number,
                 quint64(1));
        QVERIFY(!previousOfSameKey(message("{}", 1), {}, log));
        QVERIFY(!previousOfSameKey(message("{}", 4, "new"), {}, log));
    }
    void copyTakesThePayloadAsItIs()
    {
        MessageInspector inspector;
        inspector.setMessage(message("{ \"a\" : 1 }"), std::nullopt);
        inspector.findChild<QToolButton *>(s("copyMessage"))->click();
        QCOMPARE(QApplication::clipboard()->text(), s("{ \"a\" : 1 }"));
    }
    void aTermFindsTheValueWhateverIsInIt()
    {
        QCOMPARE(filterTermFor(s("/a/b"), s("x \"y\" \\")), s("/a/b=\"x \\\"y\\\" \\\\\""));
        QCOMPARE(filterTermFor(s("/a b"), s("x")), QString());
        QCOMPARE(filterTermFor(s("/a=b"), s("x")), QString());
        QCOMPARE(filterTermFor(QString(), s("x")), QString());
    }
};

QTEST_MAIN(TestMessageInspector)
#include "tst_messageinspector.moc"
