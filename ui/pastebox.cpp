#include "pastebox.h"

#include "pasteparser.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kBoxHeight = 84;
constexpr qsizetype kMostLines = 12;

QString row(const QString &left, const QString &right, const QColor &leftColour)
{
    return QStringLiteral(
               "<tr><td style=\"color: %1; padding-right: 16px\">%2</td><td>%3</td></tr>")
        .arg(leftColour.name(), left.toHtmlEscaped(), right.toHtmlEscaped());
}

QString rows(const QList<PasteNote> &notes, const QColor &colour)
{
    QString html;
    for (const PasteNote &note : notes.mid(0, kMostLines))
        html += row(note.what, note.text, colour);
    if (notes.size() > kMostLines)
        html += row(QString(QChar(0x2026)), PasteBox::tr("%1 more").arg(notes.size() - kMostLines),
                    colour);
    return html;
}

} // namespace

QString pasteSummary(const PasteResult &result, const Theme &theme)
{
    if (!result.problem.isEmpty())
        return QStringLiteral("<b style=\"color: %1\">%2</b>")
            .arg(theme.down.name(), result.problem.toHtmlEscaped());
    if (result.feeds.isEmpty())
        return {};
    const bool isOne = result.feeds.size() == 1;
    QString html = QStringLiteral("<b style=\"color: %1\">%2 %3</b><table>")
                       .arg(theme.live.name(), QString(QChar(0x2713)),
                            isOne ? PasteBox::tr("Understood")
                                  : PasteBox::tr("Understood, %1 feeds").arg(result.feeds.size()));
    QList<PasteNote> ignored = result.ignored;
    if (isOne) {
        html += rows(result.feeds.first().understood, theme.ink3);
        ignored = result.feeds.first().ignored + ignored;
    } else {
        QList<PasteNote> all;
        for (const PastedFeed &feed : result.feeds)
            all.append({feed.config.displayName(), feed.config.url.toString(QUrl::RemoveQuery)});
        html += rows(all, theme.ink3);
    }
    html += QStringLiteral("</table>");
    if (!ignored.isEmpty())
        html += QStringLiteral("<b style=\"color: %1\">%2</b><table>%3</table>")
                    .arg(theme.ink2.name(), PasteBox::tr("Left out"), rows(ignored, theme.ink3));
    return html;
}

PasteBox::PasteBox(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_understood(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("paste"));
    m_text->setAccessibleName(tr("Address or command"));
    m_text->setPlaceholderText(tr("wss://, https://, curl, wscat, websocat"));
    m_text->setProperty("role", QStringLiteral("code"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kBoxHeight);
    m_clear->setProperty("kind", QStringLiteral("link"));
    m_clear->setVisible(false);
    m_understood->setObjectName(QStringLiteral("understood"));
    m_understood->setTextFormat(Qt::RichText);
    m_understood->setWordWrap(true);
    m_understood->setMargin(10);
    m_understood->setVisible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    column->addWidget(m_understood);
    // What is typed is covered when the box is left: nobody can go on typing into dots.
    connect(m_text->document(), &QTextDocument::contentsChange, this,
            [this](int, int, int added) { m_added = added; });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { read(Covering::WhenPasted); });
    m_text->installEventFilter(this);
    connect(m_clear, &QPushButton::clicked, this, &PasteBox::clear);
}

void PasteBox::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_understood->setStyleSheet(
        QStringLiteral("background: %1; border: 1px solid %2; border-radius: 4px")
            .arg(theme.surface2.name(), theme.border.name()));
    show();
}

void PasteBox::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void PasteBox::clear()
{
    m_text->setReadOnly(false);
    m_text->clear();
}

// The covered text cannot be read again: it is kept as it is until it is cleared.
bool PasteBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        read(Covering::Now);
    return QWidget::eventFilter(watched, event);
}

void PasteBox::read(Covering covering)
{
    constexpr int kTyped = 4; // characters at once, by an input method
    if (m_text->isReadOnly())
        return;
    const QString text = m_text->toPlainText();
    m_result = parsePaste(text);
    const bool isCovered = m_result.masked != text && !m_result.masked.isEmpty() &&
                           (covering == Covering::Now || m_added > kTyped);
    if (isCovered) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(m_result.masked);
        m_text->document()->clearUndoRedoStacks();
    }
    m_text->setReadOnly(isCovered);
    m_clear->setVisible(isCovered);
    show();
    emit resultChanged();
}

void PasteBox::show()
{
    const QString html = pasteSummary(m_result, *m_theme);
    m_understood->setText(html);
    m_understood->setVisible(!html.isEmpty());
}

} // namespace feedscope
