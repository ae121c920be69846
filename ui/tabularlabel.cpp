#include "tabularlabel.h"
#include "tabulartext.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <cmath>

namespace feedscope {

TabularLabel::TabularLabel(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void TabularLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    const QSize before = sizeHint();
    m_text = text;
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void TabularLabel::setSample(const QString &sample)
{
    if (sample == m_sample)
        return;
    m_sample = sample;
    updateGeometry();
}

void TabularLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize TabularLabel::sizeHint() const
{
    // A text longer than the sample widens the label rather than being cut.
    const qreal width =
        std::max(TabularText::width(font(), m_sample), TabularText::width(font(), m_text));
    const QMargins around = contentsMargins();
    return {int(std::ceil(width)) + around.left() + around.right(), QFontMetrics(font()).height()};
}

void TabularLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    TabularText::draw(painter, QRectF(contentsRect()), m_alignment, m_text);
}

void TabularLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace feedscope
