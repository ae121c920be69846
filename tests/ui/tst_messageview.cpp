#include "messageinspector.h"
#include "messageview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
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
    static MessageFeed feedOf(std::shared_ptr<const MessageLog> log)
    {
        MessageFeed feed;
        feed.name = s("orders-eu");
        feed.log = std::move(log);
        return feed;
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
            view.findChild<QTableView *>(s("messageTable"))->model(),
            QAbstractItemModelTester::FailureReportingMode::Fatal);
        view.setFeed(feedOf(log));
        QCOMPARE(cell(view, 0, MessageListModel::Sequence), s("5"));
        QCOMPARE(cell(view, 0, MessageListModel::Delta), s("+0.050"));
        QCOMPARE(cell(view, 0, MessageListModel::Type), s("fill"));
        QCOMPARE(cell(view, 0, MessageListModel::Content), s("{\"a\": 5}"));
        QCOMPARE(cell(view, 2, MessageListModel::Flag), s("duplicate"));
        append(*log, 6, 9);
        view.refresh();
        QCOMPARE(cell(view, 0, MessageListModel::Sequence), s("9"));
    }
    void aBeatWithoutNewsChangesNothing()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 5);
        MessageView view;
        view.setFeed(feedOf(log));
        view.refresh();
        QSignalSpy changed(view.findChild<QTableView *>(s("messageTable"))->model(),
                           &QAbstractItemModel::dataChanged);
        view.setFeed(feedOf(log));
        view.refresh();
        QCOMPARE(changed.size(), 0);
        append(*log, 6, 6);
        view.refresh();
        QCOMPARE(changed.size(), 1);
        MessageFeed lost = feedOf(log);
        lost.events.push_front({Instant() + Millis(260), {}, {}});
        view.setFeed(lost);
        view.refresh();
        QCOMPARE(changed.size(), 2);
    }
    void liveHoldsAWindowAndPausedHoldsEverything()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 1000);
        MessageView view;
        view.setFeed(feedOf(log));
        QCOMPARE(size_t(view.model().rowCount()), MessageListModel::kLiveRows);
        view.setPaused(true);
        QCOMPARE(view.model().rowCount(), 1000);
        view.setPaused(false); // though no message came meanwhile
        QCOMPARE(size_t(view.model().rowCount()), MessageListModel::kLiveRows);
    }
    void pausedStandsStillAndSaysHowManyAreNew()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 10);
        MessageView view;
        view.setFeed(feedOf(log));
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
        view.setFeed(feedOf(log));
        view.setPaused(true);
        view.setFeed(feedOf(std::make_shared<MessageLog>(MessageLog::Limits{})));
        QVERIFY(!view.model().isFrozen());
        QCOMPARE(view.model().rowCount(), 0);
    }
    void anEmptyListSaysWhy()
    {
        MessageView view;
        QCOMPARE(view.note(), s("Select a feed to see its messages"));
        view.setFeed(feedOf(std::make_shared<MessageLog>(MessageLog::Limits{})));
        QCOMPARE(view.note(), s("No messages yet"));
    }
    void theNoteSaysHowManyAreKept()
    {
        MessageLog::Limits limits;
        limits.messages = 10;
        auto log = std::make_shared<MessageLog>(limits);
        append(*log, 1, 1500);
        MessageView view;
        view.setFeed(feedOf(log));
        QCOMPARE(view.note(), s("Newest 10 of 1,500 kept"));
    }
    void aFilterFindsWhatFitsAndABadOneKeepsTheLast()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 1000);
        MessageView view;
        view.setFeed(feedOf(log));
        view.findChild<QLineEdit *>(s("messageFilter"))->setText(s("seq>990"));
        QTRY_COMPARE(view.note(), s("10 of 1,000 match"));
        QCOMPARE(cell(view, 0, MessageListModel::Sequence), s("1,000"));
        view.setFilterText(s("seq>many"));
        QVERIFY2(view.problem().contains(s("many")), qPrintable(view.problem()));
        QCOMPARE(view.note(), s("10 of 1,000 match"));
        view.setFilterText({});
        QVERIFY(view.problem().isEmpty());
        QCOMPARE(view.model().messages().size(), MessageListModel::kLiveRows);
    }
    void theSelectionGoesWithItsMessage()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 10);
        MessageView view;
        view.resize(900, 200);
        view.show();
        view.setFeed(feedOf(log));
        auto *table = view.findChild<QTableView *>(s("messageTable"));
        table->selectRow(2);
        QCOMPARE(view.inspector().message()->number, quint64(8));
        append(*log, 11, 15);
        view.refresh();
        QVERIFY(!view.model().isFrozen());
        QCOMPARE(table->currentIndex().row(), 7);
        QCOMPARE(view.inspector().message()->number, quint64(8));
        append(*log, 16, 900);
        view.refresh();
        QVERIFY(table->selectionModel()->selectedRows().isEmpty());
        QCOMPARE(view.inspector().message()->number, quint64(8));
    }
    void selectingSeveralHoldsTheListStill()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 10);
        MessageView view;
        view.setFeed(feedOf(log));
        auto *table = view.findChild<QTableView *>(s("messageTable"));
        table->selectRow(0);
        QVERIFY(!view.model().isFrozen());
        table->selectAll();
        QVERIFY(view.model().isFrozen());
        QCOMPARE(view.findChild<QPushButton *>(s("pauseList"))->text(), s("Resume list"));
    }
    void linesStandBetweenMessagesAndCannotBeSelected()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 2);
        LoggedMessage after;
        after.number = 3;
        after.marks.missingBefore = 4;
        after.message.receivedAt = Instant() + Millis(500);
        log->append(after);
        MessageView view;
        const QAbstractItemModelTester tester(
            view.findChild<QTableView *>(s("messageTable"))->model(),
            QAbstractItemModelTester::FailureReportingMode::Fatal);
        view.setFeed(feedOf(log));
        QCOMPARE(view.model().rowCount(), 4);
        const QModelIndex line = view.model().index(1, 0);
        QVERIFY(line.data(MessageListModel::LineRole).isValid());
        QVERIFY(!line.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(!view.model().message(1));
        view.findChild<QTableView *>(s("messageTable"))->selectAll();
        view.findChild<QTableView *>(s("messageTable"))->setFocus();
        view.resize(900, 200);
        const QImage picture = view.grab().toImage();
        QVERIFY(!picture.isNull());
    }
    void savedIsWhatIsSelectedOldestFirst()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 10);
        QTemporaryDir dir;
        const QString path = dir.filePath(s("out.csv"));
        QString suggested;
        MessageView view;
        view.setAskFile([&](const QString &name, const std::function<void(const QString &)> &ok) {
            suggested = name;
            ok(path);
        });
        view.setFeed(feedOf(log));
        auto *table = view.findChild<QTableView *>(s("messageTable"));
        table->selectRow(1);
        table->selectionModel()->select(table->model()->index(0, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view.findChild<QAction *>(s("saveSelectedMessages"))->trigger();
        QTRY_VERIFY(view.problem().startsWith(s("2 messages saved to ")));
        QCOMPARE(suggested, s("orders-eu.ndjson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\r');
        QVERIFY(lines.at(0).startsWith("feed,received,number,sequence"));
        QVERIFY(lines.at(1).contains(",9,9,"));
        QVERIFY(lines.at(2).contains(",10,10,"));
    }
    void savedIsEverythingKept()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 1000);
        QTemporaryDir dir;
        const QString path = dir.filePath(s("out.ndjson"));
        MessageView view;
        view.setAskFile(
            [&](const QString &, const std::function<void(const QString &)> &ok) { ok(path); });
        view.setFeed(feedOf(log));
        view.findChild<QAction *>(s("saveAllMessages"))->trigger();
        QTRY_VERIFY(view.problem().startsWith(s("1000 messages saved to ")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 1000);
    }
    void aFileThatCannotBeWrittenIsSaid()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 10);
        QTemporaryDir dir;
        MessageView view;
        view.setAskFile([&](const QString &, const std::function<void(const QString &)> &ok) {
            ok(dir.filePath(s("none/out.ndjson")));
        });
        view.setFeed(feedOf(log));
        view.findChild<QAction *>(s("saveAllMessages"))->trigger();
        QTRY_VERIFY(view.problem().contains(s("could not be saved")));
        QVERIFY(view.problem().contains(s("out.ndjson")));
    }
    void aFullDiskIsAnErrorAndNotHalfAFile()
    {
        struct FullDisk : QIODevice
        {
            qint64 room = 40;
            qint64 readData(char *, qint64) override { return -1; }
            qint64 writeData(const char *, qint64 size) override
            {
                if (size > room) {
                    setErrorString(QStringLiteral("No space left on device"));
                    return -1;
                }
                room -= size;
                return size;
            }
        } disk;
        QVERIFY(disk.open(QIODevice::WriteOnly));
        int left = 100;
        const WrittenRows written = writeRows(
            disk,
            [&left]() -> std::optional<ExportRow> {
                return left-- > 0 ? std::optional(ExportRow{{"a", quint64(1)}}) : std::nullopt;
            },
            ExportFormat::Ndjson);
        QCOMPARE(written.error, s("No space left on device"));
        QVERIFY(written.count < 100);
    }
    void copyTakesThePayloadsOldestFirst()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 2);
        MessageView view;
        view.resize(900, 200);
        view.show();
        view.activateWindow();
        view.setFeed(feedOf(log));
        auto *table = view.findChild<QTableView *>(s("messageTable"));
        table->setFocus();
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), s("{\"a\":\n1}\n{\"a\":\n2}"));
    }
};

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
