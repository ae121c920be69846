#include "searchbox.h"

#include "lineicon.h"

#include <QPainter>

namespace feedscope {

namespace {

// At text of 100 %.
constexpr int kInset = 9;
constexpr int kIcon = 16;
constexpr int kHintPadding = 6;
constexpr int kHintHeight = 18;

} // namespace

SearchBox::SearchBox(const QKeySequence &shortcut, QWidget *parent)
    : QLineEdit(parent)
    , m_shortcut(shortcut)
{
    setClearButtonEnabled(true);
}

void SearchBox::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setTextMargins(theme.px(kIcon) + 4, 0, 0, 0);
    m_icon = lineIcon(QStringLiteral("search"), {theme.ink2, theme.ink3, theme.ink2});
    update();
}

QRect SearchBox::hintRect() const
{
    if (!text().isEmpty() || m_shortcut.isEmpty())
        return {};
    const QFontMetrics metrics(m_theme->font(TextRole::Tick));
    const int wide = metrics.horizontalAdvance(m_shortcut.toString(QKeySequence::NativeText)) +
                     2 * m_theme->px(kHintPadding);
    const int high = m_theme->px(kHintHeight);
    // It gives way to the words that say what the box is for.
    const int icon = m_theme->px(kHintHeight) + 2 * kInset;
    if (icon + fontMetrics().horizontalAdvance(placeholderText()) + wide + 2 * kInset > width())
        return {};
    const int left = isRightToLeft() ? kInset : width() - kInset - wide;
    return {left, (height() - high) / 2, wide, high};
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int icon = m_theme->px(kIcon);
    const int left = isRightToLeft() ? width() - kInset - icon : kInset;
    m_icon.paint(&painter, QRect(left, (height() - icon) / 2, icon, icon));
    const QRect hint = hintRect();
    if (hint.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme->border);
    painter.setBrush(m_theme->surface);
    painter.drawRoundedRect(QRectF(hint).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(m_theme->ink2);
    painter.setFont(m_theme->font(TextRole::Tick));
    painter.drawText(hint, Qt::AlignCenter, m_shortcut.toString(QKeySequence::NativeText));
}

} // namespace feedscope
