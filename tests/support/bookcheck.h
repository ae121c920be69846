// The one audit of the suite: whether the books of every feed add up, and agree with what was told of
// its messages and gaps. Every rig, observer and reader of probe records hands it what it hears; what
// does not add up fails the test that is running.
// Thread: one at a time. Owner: an observer; it tells what it found as it goes.
// Source: CONTRACT.md section 2 (received = delivered + duplicates + stale + dropped), DESIGN.md
// section 3 (expected = delivered + missing).
#pragma once

#include "feedevent.h"
#include "feedid.h"
#include "message.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <unordered_map>

namespace feedscope::test {

// Empty when the books of a feed balance, else what does not.
QString unbalanced(const Counters &counters);

class BookCheck
{
public:
    BookCheck() = default;
    BookCheck(const BookCheck &) = delete;
    BookCheck &operator=(const BookCheck &) = delete;
    ~BookCheck();

    void event(const FeedEvent &event);
    void message(const FeedId &feed, MessageVerdict verdict, qsizetype bytes);
    // Of this moment: all that was told so far is in them.
    void counters(const FeedId &feed, const Counters &counters);
    void removed(const FeedId &feed) { m_tallies.erase(feed); }

    const QStringList &problems() const { return m_problems; }
    // The problems so far are somebody else's to tell.
    void clear() { m_problems.clear(); }

private:
    struct Hash
    {
        size_t operator()(const FeedId &id) const { return qHash(id); }
    };
    std::unordered_map<FeedId, Counters, Hash> m_tallies; // of what was told
    QStringList m_problems;
};

// What does not add up in the records of a whole run; empty before the summary.
QStringList brokenBooks(const QList<QJsonObject> &records);
// Fails the running test with it.
void auditRecords(const QList<QJsonObject> &records);

} // namespace feedscope::test
