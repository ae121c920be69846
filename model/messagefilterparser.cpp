#include "messagefilterparser.h"

#include "jsonpointer.h"

#include <QCoreApplication>
#include <array>

namespace feedscope {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MessageFilter)
};

using Compare = MessageFilter::Compare;
using Subject = MessageFilter::Subject;
using Flag = MessageFilter::Flag;
using Term = MessageFilter::Term;

struct Sign
{
    QLatin1StringView text;
    Compare compare;
};

// The longer ones first.
constexpr std::array<Sign, 6> kSigns{{{QLatin1StringView("!="), Compare::NotEqual},
                                      {QLatin1StringView(">="), Compare::AtLeast},
                                      {QLatin1StringView("<="), Compare::AtMost},
                                      {QLatin1StringView("="), Compare::Equal},
                                      {QLatin1StringView(">"), Compare::Greater},
                                      {QLatin1StringView("<"), Compare::Less}}};

constexpr std::array<std::pair<QLatin1StringView, Flag>, 9> kFlags{
    {{QLatin1StringView("delivered"), Flag::Delivered},
     {QLatin1StringView("duplicate"), Flag::Duplicate},
     {QLatin1StringView("stale"), Flag::Stale},
     {QLatin1StringView("dropped"), Flag::Dropped},
     {QLatin1StringView("gap"), Flag::Gap},
     {QLatin1StringView("late"), Flag::Late},
     {QLatin1StringView("restart"), Flag::Restart},
     {QLatin1StringView("reconnected"), Flag::Reconnected},
     {QLatin1StringView("binary"), Flag::Binary}}};

// One word as it was typed; what stood in quotes can hold no sign and no colon.
struct Word
{
    QString text;
    qsizetype plain = -1; // characters before the first quote; -1: none was quoted
    QStringView open() const
    {
        return plain < 0 ? QStringView(text) : QStringView(text).left(plain);
    }
};

struct Split
{
    std::vector<Word> words;
    QString error;
};

Split split(const QString &text)
{
    Split result;
    Word word;
    bool inWord = false;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') {
            if (word.plain < 0)
                word.plain = word.text.size();
            quoted = !quoted;
            inWord = true;
        } else if (quoted && c == u'\\' && i + 1 < text.size()) {
            word.text += text[++i];
        } else if (!quoted && c.isSpace()) {
            if (inWord)
                result.words.push_back(std::exchange(word, {}));
            inWord = false;
        } else {
            word.text += c;
            inWord = true;
        }
    }
    if (quoted)
        result.error = Words::tr("A quote is opened and never closed; add \" at the end.");
    else if (inWord)
        result.words.push_back(std::move(word));
    return result;
}

struct Comparison
{
    QString left;
    Compare compare = Compare::Present;
    QString right;
};

// The first sign outside quotes; none: all is the left side.
Comparison comparison(const Word &word)
{
    const QStringView open = word.open();
    for (qsizetype i = 0; i < open.size(); ++i) {
        for (const Sign &sign : kSigns) {
            if (open.sliced(i).startsWith(sign.text))
                return {word.text.left(i), sign.compare, word.text.mid(i + sign.text.size())};
        }
    }
    return {word.text, Compare::Present, {}};
}

QString readNumber(const QString &name, const QString &value, Term &term)
{
    bool ok = false;
    term.number = value.toULongLong(&ok);
    return ok ? QString()
              : Words::tr("%1: found \"%2\", allowed is a whole number.").arg(name, value);
}

QString readFlag(const QString &name, const QString &value, Term &term)
{
    QStringList allowed;
    for (const auto &[word, flag] : kFlags) {
        if (value == word) {
            term.flag = flag;
            return {};
        }
        allowed << word;
    }
    return Words::tr("%1: found \"%2\", allowed are %3.")
        .arg(name, value, allowed.join(QStringLiteral(", ")));
}

QString readText(const QString &name, const QString &value, Term &term)
{
    term.text = value.toUtf8();
    return value.isEmpty() ? Words::tr("%1: nothing follows; write what to look for.").arg(name)
                           : QString();
}

std::optional<Subject> subjectOf(const QString &name)
{
    static constexpr std::array<std::pair<QLatin1StringView, Subject>, 7> kNames{
        {{QLatin1StringView("type"), Subject::Type},
         {QLatin1StringView("id"), Subject::Id},
         {QLatin1StringView("stream"), Subject::Stream},
         {QLatin1StringView("seq"), Subject::Sequence},
         {QLatin1StringView("size"), Subject::Size},
         {QLatin1StringView("flag"), Subject::Flag},
         {QLatin1StringView("state"), Subject::Flag}}};
    for (const auto &[known, subject] : kNames) {
        if (name == known)
            return subject;
    }
    return {};
}

QString readValue(const QString &name, const QString &value, Term &term)
{
    switch (term.subject) {
    case Subject::Sequence:
    case Subject::Size:
        return readNumber(name, value, term);
    case Subject::Flag:
        return readFlag(name, value, term);
    default:
        return readText(name, value, term);
    }
}

QString readJson(const Word &word, Term &term)
{
    const Comparison parts = comparison(word);
    const auto path = isJsonPointer(parts.left) ? pointerPath(parts.left) : std::nullopt;
    if (!path)
        return Words::tr("\"%1\" is no JSON pointer; write it as /name or /a/b.").arg(parts.left);
    term.subject = Subject::Json;
    term.path = *path;
    term.compare = parts.compare;
    term.text = parts.right.toUtf8();
    return {};
}

QString readWord(const Word &word, Term &term)
{
    if (word.plain != 0 && word.text.startsWith(u'/'))
        return readJson(word, term);
    const qsizetype colon = word.open().indexOf(u':');
    if (const auto subject = subjectOf(word.text.left(std::max<qsizetype>(colon, 0)))) {
        term.subject = *subject;
        return readValue(word.text.left(colon), word.text.mid(colon + 1), term);
    }
    const Comparison parts = comparison(word);
    const auto subject = subjectOf(parts.left);
    if (parts.compare != Compare::Present &&
        (subject == Subject::Sequence || subject == Subject::Size)) {
        term.subject = *subject;
        term.compare = parts.compare;
        return readNumber(parts.left, parts.right, term);
    }
    term.text = word.text.toLower().toUtf8();
    return word.text.isEmpty() ? Words::tr("The quotes are empty; write what to look for.")
                               : QString();
}

} // namespace

ParsedFilter parseMessageFilter(const QString &text)
{
    ParsedFilter result;
    Split parts = split(text);
    result.error = parts.error;
    if (parts.words.size() > MessageFilter::kMaxTerms)
        result.error = Words::tr("Found %1 terms, allowed are at most %2.")
                           .arg(parts.words.size())
                           .arg(MessageFilter::kMaxTerms);
    for (Word &word : parts.words) {
        if (!result.ok())
            break;
        Term term;
        // A lone "-" is text.
        if (word.plain != 0 && word.text.size() > 1 && word.text.startsWith(u'-')) {
            term.negated = true;
            word.text.remove(0, 1);
            word.plain -= word.plain > 0 ? 1 : 0;
        }
        result.error = readWord(word, term);
        result.filter.add(std::move(term));
    }
    return result;
}

} // namespace feedscope
