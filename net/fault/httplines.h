// The head of an HTTP/1.1 request or answer as lines, to be looked at and changed on its way.
// Thread: any; a value. Pure.
// Rules: what is not changed stays byte for byte; names are compared without case.
// Source: RFC 9112 sections 3 to 5.
#pragma once

#include <QByteArray>
#include <QList>

namespace feedscope {

class HttpLines
{
public:
    // `head` ends with its blank line.
    explicit HttpLines(const QByteArray &head);

    QList<QByteArray> startWords() const { return m_start.split(' '); }
    void setStart(const QByteArray &line) { m_start = line; }
    // Of the first of that name; empty when there is none.
    QByteArray value(const QByteArray &name) const;
    bool says(const QByteArray &name, const QByteArray &word) const;
    // Replaces the first of that name, or adds it.
    void set(const QByteArray &name, const QByteArray &value);
    void remove(const QByteArray &name);
    QByteArray bytes() const;

private:
    qsizetype find(const QByteArray &name) const;

    QByteArray m_start;
    QList<QByteArray> m_lines;
};

} // namespace feedscope
