#include "feedbooks.h"

#include <random>

using namespace feedscope;
using namespace std::chrono_literals;

class TestFeedAccount : public QObject
{
    Q_OBJECT

private slots:
    void messageWithoutAnyKeyIsDelivered()
    {
        Books books;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(books.receive({}), kDelivered);
        const Counters c = books.counters();
        QCOMPARE(c.received, quint64(3));
        QCOMPARE(c.delivered, quint64(3));
        QCOMPARE(c.bytes, quint64(30));
        QCOMPARE(c.expected, quint64(0));
        QCOMPARE(c.sequenced, quint64(0));
    }

    void sequenceIsJudgedWithItsEventsInOrder()
    {
        Books books;
        QCOMPARE(books.sequence(4), kDelivered);
        QCOMPARE(books.sequence(5), kDelivered);
        QCOMPARE(books.sequence(9), QStringLiteral("gap 6 9 3; delivered"));
        QCOMPARE(books.sequence(7), QStringLiteral("out_of_order 7; recovered 7-7; delivered"));
        QCOMPARE(books.sequence(7), QStringLiteral("duplicate #7; duplicate"));
        QCOMPARE(books.sequence(2'000'000), QStringLiteral("restart 10 2000000; delivered"));
        const Counters c = books.counters();
        QCOMPARE(c.received, quint64(6));
        QCOMPARE(c.delivered, quint64(5));
        QCOMPARE(c.duplicates, quint64(1));
        QCOMPARE(c.expected, quint64(7));
        QCOMPARE(c.sequenced, quint64(5));
        QCOMPARE(c.missing, quint64(2));
        QCOMPARE(c.recovered, quint64(1));
        QCOMPARE(c.lost, quint64(2));
        QCOMPARE(c.gaps, quint64(1));
        QCOMPARE(c.outOfOrder, quint64(1));
        QCOMPARE(c.restarts, quint64(1));
    }

    void numberBeforeTheFirstIsOutOfOrderAndNotRecovered()
    {
        Books books;
        books.sequence(1000);
        QCOMPARE(books.sequence(998),
                 QStringLiteral("out_of_order 998; gap 999 1000 1; delivered"));
        QCOMPARE(books.sequence(500), QStringLiteral("out_of_order 500; stale"));
        QCOMPARE(books.counters().recovered, quint64(0));
        QCOMPARE(books.counters().stale, quint64(1));
        QCOMPARE(books.counters().outOfOrder, quint64(2));
    }

    void twoThatChangedPlacesAreNoGap()
    {
        Books books;
        for (const quint64 number : {1, 2})
            books.sequence(number);
        QCOMPARE(books.sequence(4), kDelivered);
        QCOMPARE(books.counters().missing, quint64(1));
        QCOMPARE(books.sequence(3), QStringLiteral("out_of_order 3; delivered"));
        QCOMPARE(books.sequence(5), kDelivered);
        const Counters c = books.counters();
        QCOMPARE(c.gaps, quint64(0));
        QCOMPARE(c.recovered, quint64(0));
        QCOMPARE(c.missing, quint64(0));
        QCOMPARE(c.outOfOrder, quint64(1));
        QCOMPARE(books.bucket().messages, 5u);
        QVERIFY(books.account.ledger().view()->rows.empty());
    }

    void singleNumberSkippedIsAGapWithTheNextMessage_data()
    {
        QTest::addColumn<quint64>("next");
        QTest::addColumn<QString>("told");
        QTest::newRow("the next") << quint64(5) << QStringLiteral("gap 3 4 1; delivered");
        QTest::newRow("the same again")
            << quint64(4) << QStringLiteral("gap 3 4 1; duplicate #4; duplicate");
        QTest::newRow("another gap")
            << quint64(9) << QStringLiteral("gap 3 4 1; gap 5 9 4; delivered");
        QTest::newRow("another single gap") << quint64(6) << QStringLiteral("gap 3 4 1; delivered");
    }
    void singleNumberSkippedIsAGapWithTheNextMessage()
    {
        QFETCH(quint64, next);
        QFETCH(QString, told);
        Books books;
        for (const quint64 number : {1, 2, 4})
            books.sequence(number);
        QCOMPARE(books.counters().gaps, quint64(0));
        QCOMPARE(books.sequence(next), told);
        QCOMPARE(books.sequence(3),
                 QStringLiteral("out_of_order 3; recovered 3-3; delivered")
                     .prepend(next == 6 ? QStringLiteral("gap 5 6 1; ") : QString()));
        QCOMPARE(books.counters().recovered, quint64(1));
        QCOMPARE(books.account.ledger().totals().recovered, quint64(1));
    }

    void messageWithoutANumberSettlesASwapToo()
    {
        Books books;
        for (const quint64 number : {1, 2, 4})
            books.sequence(number);
        QCOMPARE(books.receive({}), QStringLiteral("gap 3 4 1; delivered"));
    }

    void swapHasASecond()
    {
        Books books;
        for (const quint64 number : {1, 2, 4})
            books.sequence(number);
        QCOMPARE(*books.account.swapDue(), books.now + 1s);
        books.now += 1s;
        QCOMPARE(books.sequence(3),
                 QStringLiteral("gap 3 4 1; out_of_order 3; recovered 3-3; delivered"));
        QVERIFY(!books.account.swapDue());
    }

    void issueCaseIsOneGapOneDuplicateOneOutOfOrder()
    {
        Books books;
        for (quint64 number = 1; number <= 1000; ++number) {
            if (number >= 101 && number <= 140)
                continue;
            books.sequence(number == 300 ? 301 : number == 301 ? 300 : number);
            if (number == 200)
                books.sequence(number);
        }
        Counters c = books.counters();
        QCOMPARE(c.gaps, quint64(1));
        QCOMPARE(c.missing, quint64(40));
        QCOMPARE(c.duplicates, quint64(1));
        QCOMPARE(c.outOfOrder, quint64(1));
        QCOMPARE(c.recovered, quint64(0));
        for (quint64 number = 101; number <= 125; ++number)
            books.sequence(number);
        QCOMPARE(books.counters().recovered, quint64(25));
        QCOMPARE(books.counters().missing, quint64(15));
        for (quint64 number = 126; number <= 140; ++number)
            books.sequence(number);
        c = books.counters();
        QCOMPARE(c.recovered, quint64(40));
        QCOMPARE(c.missing, quint64(0));
        QCOMPARE(c.gaps, quint64(1));
        QCOMPARE(books.account.ledger().view()->rows.front().recovered, quint64(40));
    }

    void snapshotSupersedesWhatIsMissingAndWhatWasNeverFoundSo()
    {
        Books books;
        for (const quint64 number : {1, 2, 10})
            books.sequence(number);
        QCOMPARE(books.account.supersede(QByteArray(), 20, books.now), quint64(17));
        Counters c = books.counters();
        QCOMPARE(c.missing, quint64(0));
        QCOMPARE(c.superseded, quint64(17));
        QCOMPARE(c.recovered, quint64(17));
        QCOMPARE(c.expected, c.sequenced);
        QCOMPARE(books.sequence(15), QStringLiteral("out_of_order 15; stale"));
        QCOMPARE(books.sequence(21), kDelivered);
        c = books.counters();
        QCOMPARE(c.stale, quint64(1));
        QCOMPARE(c.gaps, quint64(1));
        QCOMPARE(books.account.ledger().totals().superseded, quint64(17));
        QCOMPARE(books.account.ledger().totals().recovered, c.recovered);
    }

    void snapshotOfPartOfAGapLeavesTheRest()
    {
        Books books;
        for (const quint64 number : {1, 10, 20})
            books.sequence(number);
        QCOMPARE(books.account.supersede(QByteArray(), 14, books.now), quint64(12));
        QCOMPARE(books.counters().missing, quint64(5));
        QCOMPARE(books.sequence(16), QStringLiteral("out_of_order 16; recovered 16-16; delivered"));
        QCOMPARE(books.sequence(14), QStringLiteral("out_of_order 14; stale"));
    }

    void snapshotOfAnUnknownStreamOrAnotherSequenceSaysNothing()
    {
        Books books;
        books.sequence(5);
        QCOMPARE(books.account.supersede(QByteArray("eur"), 9, books.now), quint64(0));
        QCOMPARE(books.account.supersede(std::nullopt, 9, books.now), quint64(0));
        QCOMPARE(books.account.supersede(QByteArray(), 5'000'000, books.now), quint64(0));
        QCOMPARE(books.sequence(6), kDelivered);
    }

    void snapshotCoversSseIdsWithoutAStream()
    {
        Books books;
        books.sse(QByteArrayLiteral("1"));
        books.sse(QByteArrayLiteral("2"));
        QCOMPARE(books.account.supersede(std::nullopt, 5, books.now), quint64(3));
        QCOMPARE(books.sse(QByteArrayLiteral("4")), QStringLiteral("out_of_order 4; stale"));
        QCOMPARE(books.sse(QByteArrayLiteral("6")), kDelivered);
    }

    void olderByTimeThanWhatTheStreamShowsIsStale()
    {
        Books books;
        const auto at = [&books](qint64 ms, const QByteArray &stream) {
            MessageFields fields;
            fields.timestamp = WallTime{ms};
            fields.stream = stream;
            return books.receive(fields);
        };
        const QString stale = QStringLiteral("out_of_order 0; stale");
        QCOMPARE(at(1'000, "eur"), kDelivered);
        QCOMPARE(at(1'000, "eur"), kDelivered);
        QCOMPARE(at(999, "eur"), stale);
        QCOMPARE(at(999, "usd"), kDelivered);
        QCOMPARE(at(1'001, "eur"), kDelivered);
        QCOMPARE(books.counters().stale, quint64(1));
        QCOMPARE(books.counters().outOfOrder, quint64(1));
        books.now += 60s;
        QCOMPARE(at(5, "eur"), kDelivered);
    }

    void timeIsNotAskedWhereThereAreNumbers()
    {
        Books books;
        MessageFields fields;
        for (const quint64 number : {1, 2, 9, 5}) {
            fields.sequence = number;
            fields.timestamp = WallTime{qint64(10'000 - number)};
            QVERIFY(books.receive(fields).endsWith(kDelivered));
        }
    }

    void replayIsRecoveredAndNotLive()
    {
        Books books;
        books.account.connected(books.now, false);
        for (quint64 number = 1; number <= 50; ++number)
            books.sequence(number);
        books.account.lost(books.now, books.now, {ErrorKind::Dropped, 0, {}, {}}, false);
        books.account.disconnected(books.now);
        books.now += 10s;
        books.account.connected(books.now, true);
        books.account.recoversBy(books.now, RecoveryMeans::LastEventId);
        for (quint64 number = 51; number <= 90; ++number) {
            books.now -= 1ms; // all in one read
            QCOMPARE(books.sequence(number), kDelivered);
        }
        Counters c = books.counters();
        QCOMPARE(c.recovered, quint64(40));
        QCOMPARE(c.recovered, books.account.ledger().totals().recovered);
        QCOMPARE(c.missing, quint64(0));
        QCOMPARE(books.bucket().messages, 0u);
        QCOMPARE(books.bucket().recovered, 40u);
        books.now += 500ms;
        books.sequence(91);
        QCOMPARE(books.counters().recovered, quint64(40));
    }

    void restartBelowAHundredIsSeenByItsBytes()
    {
        Books books;
        const auto message = [&books](quint64 number, const QByteArray &payload) {
            books.now += 1ms;
            Message m;
            m.receivedAt = books.now;
            m.payload = payload;
            MessageFields fields;
            fields.sequence = number;
            return text(books.account.receive(m, fields));
        };
        for (quint64 number = 1; number <= 50; ++number)
            message(number, QByteArrayLiteral("a"));
        books.account.connected(books.now, true);
        QCOMPARE(message(1, QByteArrayLiteral("a")), QStringLiteral("duplicate #1; duplicate"));
        books.account.connected(books.now, true);
        QCOMPARE(message(1, QByteArrayLiteral("b")), QStringLiteral("restart 51 1; delivered"));
        QCOMPARE(message(2, QByteArrayLiteral("b")), kDelivered);
        QCOMPARE(books.counters().restarts, quint64(1));
        QCOMPARE(books.counters().missing, quint64(0));
    }

    void cleanHourAtAThousandASecondHasNoFalseAlarm()
    {
        FeedAccount account;
        Message message;
        MessageFields fields;
        account.connected(kStart, false);
        for (quint64 number = 1; number <= 3'600'000; ++number) {
            fields.sequence = number;
            message.receivedAt = kStart + 1ms * qint64(number);
            const Judgement judgement = account.receive(message, fields);
            if (!judgement.events.empty() || judgement.verdict != MessageVerdict::Delivered)
                QFAIL(qPrintable(text(judgement)));
        }
        const Counters c = account.counters(message.receivedAt);
        QCOMPARE(c.delivered, quint64(3'600'000));
        QCOMPARE(c.missing + c.gaps + c.duplicates + c.outOfOrder + c.restarts, quint64(0));
        QCOMPARE(account.silentAfter(), Millis(5'000));
    }

    void eventsNameTheStream()
    {
        Books books;
        const QByteArray stream = QByteArrayLiteral("eur");
        books.sequence(1, stream);
        books.sequence(1, QByteArrayLiteral("usd"));
        Message message;
        message.receivedAt = books.now;
        MessageFields fields;
        fields.sequence = 4;
        fields.stream = stream;
        const Judgement judgement = books.account.receive(message, fields);
        QCOMPARE(std::get<GapFound>(judgement.events.front()).stream, stream);
    }

    void historyAndRateCountWhatIsLive()
    {
        Books books;
        books.sequence(1);
        books.sequence(5);
        books.sequence(3);
        books.sequence(3);
        const HistoryBucket bucket = books.bucket();
        QCOMPARE(bucket.messages, 2u);
        QCOMPARE(bucket.missing, 3u);
        QCOMPARE(bucket.recovered, 1u);
        QCOMPARE(books.account.messagesPerSecond(books.now), 20.0);
        QCOMPARE(books.account.bytesPerSecond(books.now), 400.0);
    }

    void lastMessageAndLastByteAreWhenTheyArrived()
    {
        Books books;
        QVERIFY(!books.account.lastMessage() && !books.account.lastByte());
        books.receive({});
        QCOMPARE(*books.account.lastMessage(), books.now);
        books.account.alive(books.now + 5s);
        QCOMPARE(*books.account.lastMessage(), books.now);
        QCOMPARE(*books.account.lastByte(), books.now + 5s);
    }

    void connectedTimeAddsUpOverConnections()
    {
        FeedAccount account;
        account.connected(kStart, false);
        QCOMPARE(account.counters(kStart + 3s).connected, Nanos(3s));
        account.disconnected(kStart + 4s);
        account.disconnected(kStart + 9s);
        QCOMPARE(account.counters(kStart + 10s).connected, Nanos(4s));
        account.connected(kStart + 20s, true);
        QCOMPARE(account.counters(kStart + 21s).connected, Nanos(5s));
        QCOMPARE(account.counters(kStart + 21s).reconnects, quint64(1));
    }

    void attemptsAndFailuresShowInCountersAndHistory()
    {
        FeedAccount account;
        account.attemptBegun(kStart, 0);
        account.attemptFailed(kStart, 1);
        account.attemptBegun(kStart, 1);
        account.attemptFailed(kStart, 100'000);
        const HistoryBucket bucket = *account.history()->bucket(kStart);
        QCOMPARE(account.counters(kStart).attempts, quint64(2));
        QCOMPARE(bucket.attempts, 2u);
        QCOMPARE(bucket.failures, 2u);
        QCOMPARE(bucket.attemptNumber, quint16(65'535));
    }

    void roundTripIsKept()
    {
        FeedAccount account;
        QVERIFY(account.rttMs() < 0);
        account.roundTrip(kStart, 12.5);
        QCOMPARE(account.rttMs(), 12.5);
        QCOMPARE(account.history()->bucket(kStart)->rttMs, 12.5f);
    }

    void everySecondOfAConnectionIsMarked()
    {
        FeedAccount account;
        account.attemptBegun(kStart + 500ms, 0);
        account.connected(kStart + 1500ms, false);
        account.attemptFailed(kStart + 150s, 1);
        account.disconnected(kStart + 150s);
        account.attemptBegun(kStart + 155s, 1);
        const auto history = account.history();
        QVERIFY(!history->bucket(kStart)->connected);
        for (int second = 1; second <= 150; ++second)
            QVERIFY(history->bucket(kStart + std::chrono::seconds(second))->connected);
        QVERIFY(!history->bucket(kStart + 151s)->connected);
        QVERIFY(!history->bucket(kStart + 155s)->connected);
    }

    void connectionOfAYearMarksNoMoreThanIsKept()
    {
        FeedAccount account;
        account.connected(kStart, false);
        account.alive(kStart + 24h * 365);
        QCOMPARE(account.history()->minutes.size(), History::kMaxMinutes);
    }

    void anyMessagesAddUp_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("sequences") << 0;
        QTest::newRow("ids") << 1;
        QTest::newRow("both") << 2;
    }
    void anyMessagesAddUp()
    {
        QFETCH(int, kind);
        std::mt19937_64 random(quint64(kind) + 1);
        Books books;
        quint64 number = 1;
        for (int i = 0; i < 100'000; ++i) {
            number = random() % 5'000 == 0 ? random() : number + random() % 3;
            const quint64 value = random() % 10 == 0 ? number - random() % 150 : number;
            MessageFields fields;
            if (random() % 4 == 0)
                fields.stream = QByteArray::number(int(random() % 5));
            std::optional<QByteArray> sseId;
            if (kind == 0 || (kind == 2 && random() % 2))
                fields.sequence = value;
            else if (random() % 20 == 0)
                sseId = fields.id = QByteArrayLiteral("word");
            else if (random() % 3 == 0)
                fields.id = QByteArray::number(value);
            else
                sseId = fields.id = QByteArray::number(value);
            const QString result = books.receive(fields, sseId);
            QVERIFY2(!result.startsWith(QStringLiteral("does not")), qPrintable(result));
        }
        const Counters c = books.counters();
        QCOMPARE(c.received, quint64(100'000));
        QCOMPARE(c.delivered + c.duplicates + c.stale, quint64(100'000));
        QVERIFY(c.sequenced > 0 && c.missing > 0 && c.duplicates > 0);
    }
};

QTEST_GUILESS_MAIN(TestFeedAccount)
#include "tst_feedaccount.moc"
