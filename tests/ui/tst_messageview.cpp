#include "messageview.h"

#include <QAbstractItemModelTester>
#include <QTableView>
#include <QTest>

using namespace feedscope;

class TestMessageView : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static void append(MessageLog &log, quint64 from, quint64 to)
    {
        for (quint64 number = from; number <= to; ++number) {
            LoggedMessage m;
            m.number = number;
            m.message.receivedAt = Instant() + Millis(50 * qint64(number));
            m.message.payload = "{\"a\":\n" + QByteArray::number(number) + "}";
            m.message.eventType = "fill";
            m.fields.sequence = number;
            m.verdict = number == 3 ? MessageVerdict::Duplicate : MessageVerdict::Delivered;
            log.append(m);
        }
    }
    static QString cell(const MessageView &view, int row, int column)
    {
        return view.model().index(row, column).data().toString();
    }

private slots:
    void newestComesFirst()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 5);
        MessageView view;
        const QAbstractItemModelTester tester(
            view.findChild<QTableView *>()->model(),
            QAbstractItemModelTester::FailureReportingMode::Fatal);
        view.setLog(log);
        QCOMPARE(cell(view, 0, MessageListModel::Sequence), s("5"));
        QCOMPARE(cell(view, 0, MessageListModel::Delta), s("+0.050"));
        QCOMPARE(cell(view, 0, MessageListModel::Type), s("fill"));
        QCOMPARE(cell(view, 0, MessageListModel::Content), s("{\"a\": 5}"));
        QCOMPARE(cell(view, 2, MessageListModel::Flag), s("duplicate"));
        append(*log, 6, 9);
        view.refresh();
        QCOMPARE(cell(view, 0, MessageListModel::Sequence), s("9"));
    }
    void liveHoldsAWindowAndPausedHoldsEverything()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 1000);
        MessageView view;
        view.setLog(log);
        QCOMPARE(size_t(view.model().rowCount()), MessageListModel::kLiveRows);
        view.setPaused(true);
        QCOMPARE(view.model().rowCount(), 1000);
    }
    void pausedStandsStillAndSaysHowManyAreNew()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 10);
        MessageView view;
        view.setLog(log);
        view.setPaused(true);
        append(*log, 11, 422);
        view.refresh();
        QCOMPARE(cell(view, 0, MessageListModel::Sequence), s("10"));
        QCOMPARE(view.note(), s("412 new"));
        view.setPaused(false);
        QCOMPARE(cell(view, 0, MessageListModel::Sequence), s("422"));
    }
    void anotherFeedIsNotPaused()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 10);
        MessageView view;
        view.setLog(log);
        view.setPaused(true);
        view.setLog(std::make_shared<MessageLog>(MessageLog::Limits{}));
        QVERIFY(!view.model().isFrozen());
        QCOMPARE(view.model().rowCount(), 0);
    }
    void anEmptyListSaysWhy()
    {
        MessageView view;
        QCOMPARE(view.note(), s("Select a feed to see its messages"));
        view.setLog(std::make_shared<MessageLog>(MessageLog::Limits{}));
        QCOMPARE(view.note(), s("No messages yet"));
    }
};

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
