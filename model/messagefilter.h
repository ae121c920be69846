// What a person types to see only some messages, read once and asked for every message.
// Thread: any; a value. Pure: matches() neither blocks nor keeps anything.
// Language: terms separated by spaces, all of which must hold; "-" before a term turns it round;
// quotes keep spaces together (\" and \\ inside them).
//   order "two words"   the text is in the payload, event type, id or stream (any case)
//   type:trade          the event type; * at the end stands for any rest; likewise id:, stream:
//   seq>100             the sequence number; also >= < <= = != and seq:100
//   size>=1000          the payload's bytes, likewise
//   flag:duplicate      delivered, duplicate, stale, dropped, gap (numbers are missing before it),
//                       late (it filled a gap), restart (the sequence began again), reconnected (the
//                       first after a reconnect), binary; state: is the same word
//   /price>10           the JSON value there; also >= < <= = !=, and /price alone: it is there.
//                       Numbers compare as numbers, the rest as text; absent matches nothing.
// Everything else with a colon is text. No term at all matches every message.
// How to use: parseMessageFilter() (messagefilterparser.h); on an error show it and keep the filter
//   in use; else hand it to MessageListModel::setFilter(), which searches off the UI thread.
// Errors: none; the parser has them.
// Caps: kMaxTerms terms.
// Source: ui-spec.md section 6 (Messages), RFC 6901 (pointers).
#pragma once

#include "messagelog.h"
#include "pointerpath.h"

namespace feedscope {

class MessageFilter
{
public:
    static constexpr size_t kMaxTerms = 32;
    enum class Compare { Equal, NotEqual, Less, AtMost, Greater, AtLeast, Present };
    enum class Subject { Text, Type, Id, Stream, Sequence, Size, Flag, Json };
    enum class Flag {
        Delivered,
        Duplicate,
        Stale,
        Dropped,
        Gap,
        Late,
        Restart,
        Reconnected,
        Binary
    };
    struct Term
    {
        Subject subject = Subject::Text;
        Compare compare = Compare::Equal;
        bool negated = false;
        Flag flag = Flag::Delivered;
        quint64 number = 0; // of Sequence and Size
        QByteArray text;    // of Text in lower case
        PointerPath path;   // of Json
        friend bool operator==(const Term &, const Term &) = default;
    };

    bool isEmpty() const { return m_terms.empty(); }
    bool matches(const LoggedMessage &message) const;
    const std::vector<Term> &terms() const { return m_terms; }
    void add(Term term) { m_terms.push_back(std::move(term)); }
    friend bool operator==(const MessageFilter &, const MessageFilter &) = default;

private:
    std::vector<Term> m_terms;
};

} // namespace feedscope
