// A feed's books with a clock of their own, and their judgements as text: for the tests of
// FeedAccount.
// Thread: the test's.
// Owner: each test function.
#pragma once

#include "feedaccount.h"

#include <QTest>

namespace feedscope {

using namespace std::chrono_literals;

inline constexpr Instant kStart{1h};

inline QString eventName(const FeedEventBody &event)
{
    if (const auto *gap = std::get_if<GapFound>(&event))
        return QStringLiteral("gap %1 %2 %3").arg(gap->expected).arg(gap->got).arg(gap->missing);
    if (const auto *duplicate = std::get_if<DuplicateSeen>(&event))
        return QStringLiteral("duplicate %1%2")
            .arg(QString::fromUtf8(duplicate->id),
                 duplicate->sequence ? QStringLiteral("#%1").arg(*duplicate->sequence) : QString());
    if (const auto *late = std::get_if<OutOfOrderSeen>(&event))
        return QStringLiteral("out_of_order %1").arg(late->sequence);
    if (const auto *recovered = std::get_if<Recovered>(&event))
        return QStringLiteral("recovered %1-%2").arg(recovered->from).arg(recovered->to);
    if (const auto *restart = std::get_if<SequenceRestarted>(&event))
        return QStringLiteral("restart %1 %2").arg(restart->expected).arg(restart->got);
    return QStringLiteral("other");
}

inline QString verdictName(MessageVerdict verdict)
{
    switch (verdict) {
    case MessageVerdict::Delivered:
        return QStringLiteral("delivered");
    case MessageVerdict::Duplicate:
        return QStringLiteral("duplicate");
    case MessageVerdict::Stale:
        return QStringLiteral("stale");
    case MessageVerdict::Dropped:
        return QStringLiteral("dropped");
    }
    Q_UNREACHABLE();
}

// "gap 5 9 4; delivered": the events in order, then the verdict.
inline QString text(const Judgement &judgement)
{
    QStringList parts;
    for (const FeedEventBody &event : judgement.events)
        parts << eventName(event);
    parts << verdictName(judgement.verdict);
    return parts.join(QStringLiteral("; "));
}

// A feed's books with a clock that moves one millisecond per message.
struct Books
{
    FeedAccount account;
    Instant now = kStart;

    QString receive(const MessageFields &fields, std::optional<QByteArray> sseId = {})
    {
        now += 1ms;
        Message message;
        message.receivedAt = now;
        message.payload = QByteArrayLiteral("0123456789");
        message.id = std::move(sseId);
        const QString result = text(account.receive(message, fields));
        if (!counters().addsUp())
            return QStringLiteral("does not add up after: ") + result;
        return result;
    }
    QString sequence(quint64 number, const QByteArray &stream = {})
    {
        MessageFields fields;
        fields.sequence = number;
        fields.stream = stream;
        return receive(fields);
    }
    // As a transport with ids delivers it: the extractor names the id, too.
    QString sse(const QByteArray &id)
    {
        MessageFields fields;
        fields.id = id;
        return receive(fields, id);
    }
    QString pointer(const QByteArray &id, const QByteArray &stream = {})
    {
        MessageFields fields;
        fields.id = id;
        fields.stream = stream;
        return receive(fields);
    }
    Counters counters() const { return account.counters(now); }
    HistoryBucket bucket() const { return *account.history()->bucket(now); }
};

const QString kDelivered = QStringLiteral("delivered");

} // namespace feedscope
