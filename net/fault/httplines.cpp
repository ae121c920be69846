#include "httplines.h"

namespace feedscope {

HttpLines::HttpLines(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        const QByteArray whole = line.endsWith('\r') ? line.chopped(1) : line;
        if (!whole.isEmpty())
            m_lines.append(whole);
    }
    if (!m_lines.isEmpty())
        m_start = m_lines.takeFirst();
}

qsizetype HttpLines::find(const QByteArray &name) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const qsizetype colon = m_lines.at(i).indexOf(':');
        if (colon > 0 && m_lines.at(i).left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

QByteArray HttpLines::value(const QByteArray &name) const
{
    const qsizetype at = find(name);
    return at < 0 ? QByteArray() : m_lines.at(at).mid(name.size() + 1).trimmed();
}

bool HttpLines::says(const QByteArray &name, const QByteArray &word) const
{
    return value(name).toLower().contains(word);
}

void HttpLines::set(const QByteArray &name, const QByteArray &value)
{
    const QByteArray line = name + ": " + value;
    const qsizetype at = find(name);
    if (at < 0)
        m_lines.append(line);
    else
        m_lines[at] = line;
}

void HttpLines::remove(const QByteArray &name)
{
    for (qsizetype at = find(name); at >= 0; at = find(name))
        m_lines.removeAt(at);
}

QByteArray HttpLines::bytes() const
{
    QByteArray head = m_start + "\r\n";
    for (const QByteArray &line : m_lines)
        head += line + "\r\n";
    return head + "\r\n";
}

} // namespace feedscope
