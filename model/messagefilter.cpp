#include "messagefilter.h"

#include "jsonfind.h"

#include <algorithm>

namespace feedscope {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

// `needle` is in lower case.
bool contains(const QByteArray &hay, const QByteArray &needle)
{
    if (!isAscii(needle))
        return QString::fromUtf8(hay).contains(QString::fromUtf8(needle), Qt::CaseInsensitive);
    const auto found = std::search(hay.begin(), hay.end(), needle.begin(), needle.end(),
                                   [](char a, char b) { return lower(a) == b; });
    return found != hay.end() || needle.isEmpty();
}

// "trade*" is any text that begins like this.
bool isLike(const QByteArray &text, const QByteArray &pattern)
{
    return pattern.endsWith('*') ? text.startsWith(pattern.chopped(1)) : text == pattern;
}

template <typename T>
bool holds(const T &found, MessageFilter::Compare compare, const T &wanted)
{
    switch (compare) {
    case MessageFilter::Compare::Equal:
        return found == wanted;
    case MessageFilter::Compare::NotEqual:
        return found != wanted;
    case MessageFilter::Compare::Less:
        return found < wanted;
    case MessageFilter::Compare::AtMost:
        return found <= wanted;
    case MessageFilter::Compare::Greater:
        return found > wanted;
    case MessageFilter::Compare::AtLeast:
        return found >= wanted;
    case MessageFilter::Compare::Present:
        return true;
    }
    Q_UNREACHABLE();
}

bool holdsJson(const QByteArray &payload, const MessageFilter::Term &term)
{
    const auto found = findJson(payload, term.path);
    if (!found || term.compare == MessageFilter::Compare::Present)
        return found.has_value();
    if (found->kind == FoundJson::Kind::Number) {
        // As whole numbers first: a double cannot tell those beyond 2^53 apart.
        bool whole = false;
        bool wantedWhole = false;
        const qint64 integer = found->text.toLongLong(&whole);
        const qint64 wantedInteger = term.text.toLongLong(&wantedWhole);
        if (whole && wantedWhole)
            return holds(integer, term.compare, wantedInteger);
        bool isNumber = false;
        const double wanted = term.text.toDouble(&isNumber);
        if (isNumber)
            return holds(found->text.toDouble(), term.compare, wanted);
    }
    return holds(found->text, term.compare, term.text);
}

bool hasFlag(const LoggedMessage &entry, MessageFilter::Flag flag)
{
    switch (flag) {
    case MessageFilter::Flag::Delivered:
        return entry.verdict == MessageVerdict::Delivered;
    case MessageFilter::Flag::Duplicate:
        return entry.verdict == MessageVerdict::Duplicate;
    case MessageFilter::Flag::Stale:
        return entry.verdict == MessageVerdict::Stale;
    case MessageFilter::Flag::Dropped:
        return entry.verdict == MessageVerdict::Dropped;
    case MessageFilter::Flag::Gap:
        return entry.marks.missingBefore > 0;
    case MessageFilter::Flag::Late:
        return entry.marks.late;
    case MessageFilter::Flag::Restart:
        return entry.marks.restarted;
    case MessageFilter::Flag::Reconnected:
        return entry.marks.reconnected;
    case MessageFilter::Flag::Binary:
        return entry.message.binary;
    }
    Q_UNREACHABLE();
}

QByteArray idOf(const LoggedMessage &entry)
{
    return entry.fields.id.isEmpty() ? entry.message.id.value_or(QByteArray()) : entry.fields.id;
}

bool holdsTerm(const LoggedMessage &entry, const MessageFilter::Term &term)
{
    using Subject = MessageFilter::Subject;
    switch (term.subject) {
    case Subject::Text:
        return contains(entry.message.payload, term.text) ||
               contains(entry.message.eventType, term.text) || contains(idOf(entry), term.text) ||
               contains(entry.fields.stream, term.text);
    case Subject::Type:
        return isLike(entry.message.eventType, term.text);
    case Subject::Id:
        return isLike(idOf(entry), term.text);
    case Subject::Stream:
        return isLike(entry.fields.stream, term.text);
    case Subject::Sequence:
        return entry.fields.sequence && holds(*entry.fields.sequence, term.compare, term.number);
    case Subject::Size:
        return holds(quint64(entry.message.payload.size()), term.compare, term.number);
    case Subject::Flag:
        return hasFlag(entry, term.flag);
    case Subject::Json:
        return !entry.message.binary && holdsJson(entry.message.payload, term);
    }
    Q_UNREACHABLE();
}

} // namespace

bool MessageFilter::matches(const LoggedMessage &message) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return holdsTerm(message, term) != term.negated; });
}

} // namespace feedscope
