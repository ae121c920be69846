// Decides from the ids alone whether they are a sequence: consecutive integers.
// Thread: one at a time.
// Owner: FeedAccount.
// Memory: one number.
// Rule: two ids in a row that are n and n+1 establish the sequence, for good; until then, and for
//   an id that is no canonical decimal integer ("07", "1.0", "+1", beyond 64 bits), ids only tell
//   duplicates.
// Source: CONTRACT.md section 2 (keys).
#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <optional>

namespace feedscope {

class IdSequence
{
public:
    enum class Phase { Undecided, Established, Retired };

    struct Reading
    {
        quint64 number = 0;
        bool establishes = false; // the id before, number - 1, belongs to the sequence as well
    };

    // The id read as a number of the sequence; nothing while, or where, it is only an id.
    std::optional<Reading> read(const QByteArray &id);
    // The feed has numbers of its own: ids are ids from now on.
    void retire() { m_phase = Phase::Retired; }
    Phase phase() const { return m_phase; }

    // "0", "42"; nothing for anything else.
    static std::optional<quint64> number(const QByteArray &id);

private:
    Phase m_phase = Phase::Undecided;
    std::optional<quint64> m_previous;
};

} // namespace feedscope
