#include "pastecommand.h"

namespace feedscope {

namespace {

const CommandOption *longOption(std::span<const CommandOption> options, QStringView name)
{
    for (const CommandOption &option : options) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

const CommandOption *briefOption(std::span<const CommandOption> options, QChar letter)
{
    for (const CommandOption &option : options) {
        if (option.brief && letter == QLatin1Char(option.brief[1]))
            return &option;
    }
    return nullptr;
}

QString shownName(const CommandOption &option)
{
    return QLatin1StringView(option.brief ? option.brief : option.name);
}

class OptionReader
{
public:
    OptionReader(const QStringList &arguments, std::span<const CommandOption> options,
                 PasteDraft &draft, const std::function<void(const QString &)> &operand)
        : m_arguments(arguments)
        , m_options(options)
        , m_draft(draft)
        , m_operand(operand)
    {
    }

    void read()
    {
        bool onlyOperands = false;
        for (; m_at < m_arguments.size(); ++m_at) {
            const QString &word = m_arguments.at(m_at);
            if (onlyOperands || word == QLatin1StringView("-") || !word.startsWith(u'-'))
                m_operand(word);
            else if (word == QLatin1StringView("--"))
                onlyOperands = true;
            else if (word.startsWith(QLatin1StringView("--")))
                takeLong(word);
            else
                takeBrief(word);
        }
    }

private:
    void apply(const CommandOption &option, const QString &value)
    {
        if (option.take)
            option.take(m_draft, value);
        else
            m_draft.ignore(shownName(option), QString::fromLatin1(option.why));
    }

    // The word behind the option, if there is one.
    bool following(const CommandOption &option, QString &value)
    {
        if (m_at + 1 < m_arguments.size()) {
            value = m_arguments.at(++m_at);
            return true;
        }
        m_draft.ignore(shownName(option), QStringLiteral("Its value is missing."));
        return false;
    }

    void takeLong(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const CommandOption *option = longOption(m_options, QStringView(word).left(equals));
        if (!option)
            return m_draft.ignore(word.left(equals), QStringLiteral("Feedscope does not know this "
                                                                    "option."));
        QString value = equals < 0 ? QString() : word.mid(equals + 1);
        if (option->value == CommandOption::Value::Needed && equals < 0 &&
            !following(*option, value))
            return;
        apply(*option, value);
    }

    // "-sN", "-XPOST", "-H" "value", "-H=value".
    void takeBrief(const QString &word)
    {
        for (qsizetype i = 1; i < word.size(); ++i) {
            const CommandOption *option = briefOption(m_options, word.at(i));
            if (!option) {
                m_draft.ignore(QLatin1Char('-') + QString(word.at(i)),
                               QStringLiteral("Feedscope does not know this option."));
                return;
            }
            if (option->value == CommandOption::Value::None) {
                apply(*option, {});
                continue;
            }
            QString value = word.mid(i + 1);
            if (value.startsWith(u'='))
                value.remove(0, 1);
            if (!value.isEmpty() || following(*option, value))
                apply(*option, value);
            return;
        }
    }

    const QStringList &m_arguments;
    const std::span<const CommandOption> m_options;
    PasteDraft &m_draft;
    const std::function<void(const QString &)> &m_operand;
    qsizetype m_at = 0;
};

} // namespace

void readOptions(const QStringList &arguments, std::span<const CommandOption> options,
                 PasteDraft &draft, const std::function<void(const QString &)> &operand)
{
    OptionReader(arguments, options, draft, operand).read();
}

} // namespace feedscope
