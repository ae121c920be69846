// Messages come out of the store as they went in, wherever its blocks begin and end.
#include "messagestore.h"

#include <QTest>
#include <deque>
#include <random>

using namespace feedscope;

namespace {

LoggedMessage message(quint64 number, qsizetype payload)
{
    LoggedMessage entry;
    entry.number = number;
    entry.message.payload = QByteArray::number(number).leftJustified(payload, 'x');
    return entry;
}

} // namespace

class MessageStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatALongListWouldHold()
    {
        MessageStore store;
        std::deque<LoggedMessage> expected;
        std::mt19937 random(7);
        size_t bytes = 0;
        quint64 number = 0;
        // Grows to some blocks, is emptied wholly at times, and holds payloads of every kind.
        for (int step = 0; step < 20'000; ++step) {
            const bool grows = (step / 700) % 2 == 0;
            if (!expected.empty() && random() % 10 < (grows ? 3u : 7u)) {
                bytes -= store.pop();
                expected.pop_front();
            } else {
                number += 1 + random() % 3;
                const bool isLarge = random() % 20 == 0;
                expected.push_back(message(number, isLarge ? 20'000 : qsizetype(random() % 300)));
                bytes += store.push(JudgedMessage::of(expected.back()));
            }
            QCOMPARE(store.size(), expected.size());
            if (expected.empty()) {
                QCOMPARE(bytes, size_t(0));
                continue;
            }
            const size_t place = random() % expected.size();
            QCOMPARE(store[place].number(), expected[place].number);
            QCOMPARE(store[place].message().message.payload, expected[place].message.payload);
            QCOMPARE(store.newest().number(), expected.back().number);
        }
    }

    void findsThePlaceBehindANumber()
    {
        MessageStore store;
        for (quint64 number = 10; number <= 1'000; number += 10)
            store.push(JudgedMessage::of(message(number, 1)));
        for (int i = 0; i < 40; ++i)
            store.pop(); // 410 is the oldest
        QCOMPARE(store.behind(0), size_t(0));
        QCOMPARE(store.behind(409), size_t(0));
        QCOMPARE(store.behind(410), size_t(1));
        QCOMPARE(store.behind(995), store.size() - 1);
        QCOMPARE(store.behind(1'000), store.size());
    }
};

QTEST_GUILESS_MAIN(MessageStoreTest)
#include "tst_messagestore.moc"
