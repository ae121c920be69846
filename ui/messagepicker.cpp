#include "messagepicker.h"

#include "jsonpointer.h"
#include "jsontext.h"

namespace feedscope {

namespace {

constexpr int kLeastHeight = 160;
constexpr int kDeepest = 16;
constexpr size_t kMostMembers = 200;

class JsonHtml
{
public:
    explicit JsonHtml(const Theme &theme)
        : m_number(theme.accent.name())
        , m_text(theme.ink.name())
    {
    }

    QString page(const JsonNode &root)
    {
        write(root, QString(), 0);
        return QStringLiteral("<pre style=\"white-space: pre-wrap;\">%1</pre>").arg(m_html);
    }

private:
    void write(const JsonNode &node, const QString &pointer, int depth)
    {
        const bool isObject = node.kind == JsonNode::Kind::Object;
        if (!isObject && node.kind != JsonNode::Kind::Array)
            return writeValue(node, pointer);
        const QChar open = isObject ? u'{' : u'[';
        const QChar close = isObject ? u'}' : u']';
        if (node.items.empty() || depth == kDeepest) {
            m_html +=
                open + QString(node.items.empty() ? QString() : QString(QChar(0x2026))) + close;
            return;
        }
        m_html += open;
        m_html += u'\n';
        for (size_t i = 0; i < std::min(node.items.size(), kMostMembers); ++i) {
            m_html += QString((depth + 1) * 2, u' ');
            if (isObject)
                m_html += u'"' + node.keys[i].toHtmlEscaped() + QStringLiteral("\": ");
            write(node.items[i],
                  isObject ? pointerTo(pointer, node.keys[i]) : pointerTo(pointer, qsizetype(i)),
                  depth + 1);
            m_html += i + 1 < node.items.size() ? QStringLiteral(",\n") : QStringLiteral("\n");
        }
        if (node.items.size() > kMostMembers)
            m_html += QString((depth + 1) * 2, u' ') + QChar(0x2026) + u'\n';
        m_html += QString(depth * 2, u' ') + close;
    }

    void writeValue(const JsonNode &node, const QString &pointer)
    {
        QString shown;
        switch (node.kind) {
        case JsonNode::Kind::String:
            shown = u'"' + node.text.left(200) +
                    (node.text.size() > 200 ? QStringLiteral("…\"") : QStringLiteral("\""));
            break;
        case JsonNode::Kind::Number:
            shown = node.text;
            break;
        case JsonNode::Kind::Bool:
            shown = node.boolean ? QStringLiteral("true") : QStringLiteral("false");
            break;
        default:
            shown = QStringLiteral("null");
        }
        const bool isText = node.kind == JsonNode::Kind::String;
        m_html +=
            QStringLiteral("<a href=\"%1\" style=\"text-decoration: none; color: %2;\">%3</a>")
                .arg(QString::fromLatin1(QUrl::toPercentEncoding(pointer)),
                     isText ? m_text : m_number, shown.toHtmlEscaped());
    }

    QString m_html;
    const QString m_number;
    const QString m_text;
};

} // namespace

MessagePicker::MessagePicker(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("firstMessage"));
    setAccessibleName(tr("First message received"));
    setMinimumHeight(kLeastHeight);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setProperty("role", QStringLiteral("code"));
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { emit picked(QUrl::fromPercentEncoding(link.toEncoded())); });
}

void MessagePicker::setMessage(const Message &message)
{
    if (m_hasMessage && m_message.payload == message.payload)
        return;
    m_message = message;
    m_hasMessage = true;
    show();
}

void MessagePicker::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFont(theme.fixedFont(12));
    if (m_hasMessage)
        show();
}

void MessagePicker::show()
{
    if (m_message.binary) {
        setPlainText(tr("%1 bytes, binary").arg(m_message.payload.size()));
        return;
    }
    const bool isWhole = m_message.payload.size() <= kShown;
    const ParsedJson parsed = isWhole ? parseJsonText(m_message.payload) : ParsedJson();
    if (parsed.isJson)
        setHtml(JsonHtml(*m_theme).page(parsed.root));
    else
        setPlainText(QString::fromUtf8(m_message.payload.left(kShown)) +
                     (isWhole ? QString() : tr("\n(cut after %1 bytes)").arg(kShown)));
}

} // namespace feedscope
