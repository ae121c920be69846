// The data of one event while its lines come: a single line is not copied as long as the bytes it
// came in are there, more are joined by LF.
// Thread: one at a time; a plain object.
// Owner: SseParser, which limits what is added.
// Memory: what was kept; more than kKeptCapacity is given back with clear().
// Source: WHATWG HTML 9.2.6 (the data buffer).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace feedscope {

class SseEventData
{
public:
    static constexpr qsizetype kKeptCapacity = 65'536;

    bool hasLines() const { return m_lines != Lines::None; }
    // Valid until the next call; before keep() only as long as the bytes of the line.
    QByteArrayView text() const { return m_lines == Lines::There ? m_there : m_kept; }
    // `isAscii` spares a look at every byte; false when it is not known.
    void add(QByteArrayView line, bool isAscii = false);
    // The bytes of the lines go away.
    void keep();
    void clear();

private:
    enum class Lines { None, There, Kept };
    Lines m_lines = Lines::None;
    QByteArrayView m_there;
    QByteArray m_kept;
};

} // namespace feedscope
