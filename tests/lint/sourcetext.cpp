#include "sourcetext.h"

namespace feedscope::lint {

namespace {

class Blanker
{
public:
    explicit Blanker(const QString &text)
        : m_text(text)
    {
        m_code.reserve(text.size());
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            if (startsWith(QLatin1StringView("//")))
                blankUntil(QStringLiteral("\n"), false);
            else if (startsWith(QLatin1StringView("/*")))
                blankUntil(QStringLiteral("*/"), true);
            else if (startsWith(QLatin1StringView("R\"")) && !isInWord())
                rawString();
            else if (current() == u'"' || (current() == u'\'' && !isInWord()))
                quoted(current());
            else
                m_code.append(m_text.at(m_at++));
        }
        return m_code;
    }

private:
    QChar current() const { return m_text.at(m_at); }
    bool startsWith(QLatin1StringView prefix) const
    {
        return QStringView(m_text).mid(m_at).startsWith(prefix);
    }
    // A quote after a letter or digit separates digits (10'000); an R there ends a longer name.
    bool isInWord() const
    {
        if (m_at == 0)
            return false;
        const QChar before = m_text.at(m_at - 1);
        return before.isLetterOrNumber() || before == u'_';
    }
    void blank() { m_code.append(m_text.at(m_at++) == u'\n' ? u'\n' : u' '); }
    void blankUntil(const QString &end, bool includingEnd)
    {
        const qsizetype found = m_text.indexOf(end, m_at);
        const qsizetype stop = found < 0 ? m_text.size() : found + (includingEnd ? end.size() : 0);
        while (m_at < stop)
            blank();
    }
    void rawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        if (open < 0)
            return blankUntil(QStringLiteral("\n"), false);
        const QString delimiter = m_text.mid(m_at + 2, open - m_at - 2);
        blankUntil(u')' + delimiter + u'"', true);
    }
    void quoted(QChar quote)
    {
        m_code.append(m_text.at(m_at++));
        while (m_at < m_text.size() && current() != quote && current() != u'\n') {
            if (current() == u'\\')
                blank();
            if (m_at < m_text.size())
                blank();
        }
        if (m_at < m_text.size() && current() == quote)
            m_code.append(m_text.at(m_at++));
    }

    const QString &m_text;
    QString m_code;
    qsizetype m_at = 0;
};

} // namespace

QStringList codeLines(const QString &text)
{
    return Blanker(text).run().split(u'\n');
}

} // namespace feedscope::lint
