#include "shellwords.h"

#include <algorithm>
#include <optional>

namespace feedscope {

namespace {

// Reads one command; each function takes what stands at m_at and moves behind it.
class PosixReader
{
public:
    explicit PosixReader(const QString &text)
        : m_text(text)
    {
    }

    ShellWords read()
    {
        while (m_at < m_text.size() && m_result.problem.isEmpty()) {
            const QChar c = m_text.at(m_at);
            if (endsCommand(c)) {
                m_result.rest = m_text.mid(m_at).trimmed();
                break;
            }
            if (c.isSpace()) {
                endWord();
                ++m_at;
            } else {
                take(c);
            }
        }
        endWord();
        if (!m_result.problem.isEmpty())
            m_result.words.clear();
        return m_result;
    }

private:
    QChar next(qsizetype ahead = 1) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    bool endsCommand(QChar c) const
    {
        if (c == u'\n')
            return !m_result.words.isEmpty() && !continuesAfterNewline();
        if (c == u'&')
            return !m_word || next().isSpace() || next().isNull() || next() == u'&';
        return c == u'|' || c == u';' || ((c == u'<' || c == u'>') && !m_word);
    }

    // Copying often loses the backslash, but not the option on the next line.
    bool continuesAfterNewline() const
    {
        qsizetype i = m_at;
        while (i < m_text.size() && m_text.at(i).isSpace())
            ++i;
        return i == m_text.size() || m_text.at(i) == u'-' || m_text.at(i) == u'\'' ||
               m_text.at(i) == u'"';
    }

    void take(QChar c)
    {
        if (c == u'\'') {
            takeSingleQuoted();
        } else if (c == u'"') {
            takeDoubleQuoted();
        } else if (c == u'$' && next() == u'\'') {
            takeAnsiQuoted();
        } else if (c == u'\\') {
            takeEscaped();
        } else {
            add(c);
            ++m_at;
        }
    }

    void takeEscaped()
    {
        const qsizetype lineEnd = next() == u'\r' && next(2) == u'\n' ? 3 : next() == u'\n' ? 2 : 0;
        if (lineEnd == 0 && m_at + 1 < m_text.size())
            add(next());
        m_at += lineEnd == 0 ? 2 : lineEnd;
    }

    void takeSingleQuoted()
    {
        const qsizetype end = m_text.indexOf(u'\'', m_at + 1);
        if (end < 0)
            return unclosed(u'\'');
        begin();
        m_word->append(QStringView(m_text).mid(m_at + 1, end - m_at - 1));
        m_at = end + 1;
    }

    void takeDoubleQuoted()
    {
        begin();
        for (++m_at; m_at < m_text.size() && m_text.at(m_at) != u'"'; ++m_at) {
            const bool escapes =
                m_text.at(m_at) == u'\\' && QStringView(u"$`\"\\\n").contains(next());
            if (escapes && !next().isNull())
                ++m_at;
            if (!(escapes && m_text.at(m_at) == u'\n'))
                add(m_text.at(m_at));
        }
        if (m_at >= m_text.size())
            return unclosed(u'"');
        ++m_at;
    }

    void takeAnsiQuoted()
    {
        begin();
        for (m_at += 2; m_at < m_text.size() && m_text.at(m_at) != u'\''; ++m_at) {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size())
                takeAnsiEscape();
            else
                add(m_text.at(m_at));
        }
        if (m_at >= m_text.size())
            return unclosed(u'\'');
        ++m_at;
    }

    // At the backslash; ends at the escape's last character.
    void takeAnsiEscape()
    {
        ++m_at;
        const QChar c = m_text.at(m_at);
        static constexpr char16_t kLetters[] = u"abefnrtvE";
        static constexpr char16_t kMeans[] = u"\a\b\x1b\f\n\r\t\v\x1b";
        if (const qsizetype i = QStringView(kLetters).indexOf(c); i >= 0)
            return add(QChar(kMeans[i]));
        if (c == u'x')
            return takeCode(16, 2, 1);
        if (c == u'u')
            return takeCode(16, 4, 1);
        if (c == u'U')
            return takeCode(16, 8, 1);
        if (c >= u'0' && c <= u'7')
            return takeCode(8, 3, 0);
        add(c);
    }

    void takeCode(int base, int most, int skip)
    {
        qsizetype digits = 0;
        uint code = 0;
        while (digits < most && m_at + skip + digits < m_text.size()) {
            const QString digit(m_text.at(m_at + skip + digits));
            bool isDigit = false;
            const uint value = digit.toUInt(&isDigit, base);
            if (!isDigit)
                break;
            code = code * uint(base) + value;
            ++digits;
        }
        if (digits == 0)
            return add(m_text.at(m_at));
        const char32_t point = code <= 0x10FFFF && code != 0 ? code : 0xFFFD;
        m_word->append(QString::fromUcs4(&point, 1));
        m_at += skip + digits - 1;
    }

    void begin()
    {
        if (!m_word)
            m_word.emplace();
    }

    void add(QChar c)
    {
        begin();
        m_word->append(c);
    }

    void endWord()
    {
        if (!m_word)
            return;
        m_result.words.append(*m_word);
        m_word.reset();
        if (m_result.words.size() > kMaxWords)
            m_result.problem =
                QStringLiteral("The command has more than %1 words; paste a shorter one.")
                    .arg(kMaxWords);
    }

    void unclosed(QChar quote)
    {
        m_result.problem =
            QStringLiteral("A quote (%1) is not closed; copy the whole command.").arg(quote);
        m_at = m_text.size();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::optional<QString> m_word;
    ShellWords m_result;
};

// What cmd.exe hands to the program: carets gone, line ends behind them too.
QString withoutCarets(const QString &text, QString &rest)
{
    QString line;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'^' && !isQuoted) {
            ++i;
            if (i < text.size() && text.at(i) == u'\r')
                ++i;
            if (i < text.size() && text.at(i) != u'\n')
                line.append(text.at(i));
            continue;
        }
        if (c == u'"')
            isQuoted = !isQuoted;
        const bool isOperator = !isQuoted && (c == u'|' || c == u'\n');
        if (isOperator && !line.trimmed().isEmpty()) {
            rest = text.mid(i).trimmed();
            break;
        }
        line.append(c);
    }
    return line;
}

class WindowsReader
{
public:
    ShellWords read(const QString &text)
    {
        ShellWords result;
        const QString line = withoutCarets(text, result.rest);
        qsizetype backslashes = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line.at(i);
            if (c == u'\\') {
                ++backslashes;
                continue;
            }
            append(QString(c == u'"' ? backslashes / 2 : backslashes, u'\\'));
            if (c == u'"' && backslashes % 2 == 1)
                append(QString(c));
            else if (c == u'"')
                i += takeQuote(i + 1 < line.size() && line.at(i + 1) == u'"');
            else if (c.isSpace() && !m_isQuoted)
                endWord(result);
            else
                append(QString(c));
            backslashes = 0;
        }
        append(QString(backslashes, u'\\'));
        endWord(result);
        if (m_isQuoted)
            result = {
                {}, {}, QStringLiteral("A quote (\") is not closed; copy the whole command.")};
        return result;
    }

private:
    // Of two quotes inside quotes, the second is consumed too.
    int takeQuote(bool isDoubled)
    {
        if (m_isQuoted && isDoubled) {
            append(QStringLiteral("\""));
            return 1;
        }
        m_isQuoted = !m_isQuoted;
        if (!m_word)
            m_word.emplace();
        return 0;
    }

    void append(const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_word)
            m_word.emplace();
        m_word->append(text);
    }

    void endWord(ShellWords &result)
    {
        if (!m_word)
            return;
        if (result.words.size() < kMaxWords)
            result.words.append(*m_word);
        else
            result.problem =
                QStringLiteral("The command has more than %1 words; paste a shorter one.")
                    .arg(kMaxWords);
        m_word.reset();
    }

    bool m_isQuoted = false;
    std::optional<QString> m_word;
};

bool isWindows(const QString &text)
{
    if (text.contains(QLatin1StringView("^\"")) || text.contains(QLatin1StringView("^\n")) ||
        text.contains(QLatin1StringView("^\r\n")))
        return true;
    if (text.contains(u'\'') || text.contains(QLatin1StringView("\\\n")))
        return false;
    // "" inside a word: in a POSIX shell that would be nothing at all.
    for (qsizetype i = text.indexOf(QLatin1StringView("\"\"")); i > 0;
         i = text.indexOf(QLatin1StringView("\"\""), i + 2)) {
        const bool isInside =
            !text.at(i - 1).isSpace() && i + 2 < text.size() && !text.at(i + 2).isSpace();
        if (isInside)
            return true;
    }
    return text.section(u' ', 0, 0).endsWith(QLatin1StringView(".exe"), Qt::CaseInsensitive);
}

} // namespace

ShellWords shellWords(const QString &text)
{
    if (text.size() > kMaxCommandLength)
        return {{},
                {},
                QStringLiteral("The command has %1 characters, allowed: at most %2.")
                    .arg(text.size())
                    .arg(kMaxCommandLength)};
    ShellWords result = isWindows(text) ? WindowsReader().read(text) : PosixReader(text).read();
    if (!result.problem.isEmpty())
        result.words.clear();
    return result;
}

} // namespace feedscope
