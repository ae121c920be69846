#include "messagerows.h"

#include <QTest>

using namespace feedscope;

class TestMessageRows : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static LoggedMessage message(quint64 number, qint64 ms)
    {
        LoggedMessage m;
        m.number = number;
        m.fields.sequence = 937'000 + number;
        m.message.receivedAt = Instant() + Millis(ms);
        m.wallTime = {1'763'596'800'000 + ms}; // midnight UTC + ms
        return m;
    }
    static FeedEvent change(FeedState from, FeedState to, qint64 ms, int code = 0)
    {
        StateChanged body;
        body.from = from;
        body.to = to;
        body.transport = TransportKind::Sse;
        body.error.code = code;
        return {FeedId{s("a")}, Instant() + Millis(ms), {1'763'596'800'000 + ms}, body};
    }
    // "m3" for a message, the text of a line.
    static QStringList words(const MessageRows &rows, const std::vector<LoggedMessage> &messages)
    {
        QStringList result;
        for (const MessageRow &row : rows.rows)
            result << (row.message >= 0
                           ? QStringLiteral("m%1").arg(messages[size_t(row.message)].number)
                           : rows.lines[size_t(row.line)].text);
        return result;
    }
    static QStringList rowsOf(const std::vector<LoggedMessage> &newestFirst,
                              const std::vector<FeedEvent> &oldestFirst = {})
    {
        ConnectionLines lines;
        lines.append(oldestFirst);
        return words(messageRows(newestFirst, lines.of(FeedId{s("a")}), QTimeZone::utc()),
                     newestFirst);
    }

private slots:
    void calmMessagesHaveNoLines()
    {
        QCOMPARE(rowsOf({message(2, 2000), message(1, 1000)}), QStringList({s("m2"), s("m1")}));
        QCOMPARE(rowsOf({}), QStringList());
    }
    void aLossStandsAboveTheLastMessageAndNamesTheNextNumber()
    {
        const auto lost = change(FeedState::Connected, FeedState::Reconnecting, 2500, 1006);
        QCOMPARE(rowsOf({message(2, 2000), message(1, 1000)}, {lost}),
                 QStringList({s("00:00:02.5  Connection lost, code 1006. Next expected sequence "
                                "number 937,003"),
                              s("m2"), s("m1")}));
    }
    void anOutageStandsBetweenItsMessages()
    {
        const auto lost = change(FeedState::Connected, FeedState::Reconnecting, 1500);
        const auto retry = change(FeedState::Reconnecting, FeedState::Reconnecting, 1600);
        const auto again = change(FeedState::Reconnecting, FeedState::Connected, 1900);
        QCOMPARE(rowsOf({message(2, 2000), message(1, 1000)}, {lost, retry, again}),
                 QStringList({s("m2"), s("00:00:01.9  Connected again over SSE"),
                              s("00:00:01.5  Connection lost. Next expected sequence number "
                                "937,002"),
                              s("m1")}));
    }
    void whatHappenedBeforeTheOldestMessageIsLeftOut()
    {
        const auto lost = change(FeedState::Connected, FeedState::Reconnecting, 500);
        QCOMPARE(rowsOf({message(1, 1000)}, {lost}), QStringList(s("m1")));
    }
    void aGapStandsBelowTheMessageThatShowedIt()
    {
        LoggedMessage after = message(2, 2000);
        after.marks.missingBefore = 4;
        QCOMPARE(rowsOf({after, message(1, 1000)}),
                 QStringList({s("m2"), s("Gap: 4 skipped before 937,002"), s("m1")}));
    }
    void aSequenceBegunAnewIsSaid()
    {
        LoggedMessage after = message(2, 2000);
        after.marks.restarted = true;
        QCOMPARE(rowsOf({after, message(1, 1000)}).at(1),
                 s("The sequence begins again with 937,002"));
    }
    void anotherDayIsSaid()
    {
        const QStringList rows = rowsOf({message(2, 1000), message(1, -1000)});
        QCOMPARE(rows.size(), 3);
        QVERIFY2(rows.at(1).contains(s("20")), qPrintable(rows.at(1)));
    }
    void onlyTheNewestEdgesOfAFeedAreKept()
    {
        ConnectionLines lines;
        std::vector<FeedEvent> events;
        for (int i = 0; i < 1000; ++i)
            events.push_back(change(FeedState::Connected, FeedState::Reconnecting, i));
        lines.append(events);
        QCOMPARE(lines.of(FeedId{s("a")}).size(), ConnectionLines::kPerFeed);
        QCOMPARE(lines.of(FeedId{s("a")}).front().at, Instant() + Millis(999));
        QVERIFY(lines.of(FeedId{s("b")}).empty());
    }
};

QTEST_MAIN(TestMessageRows)
#include "tst_messagerows.moc"
