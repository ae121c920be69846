#include "problemline.h"

#include "stateicon.h"
#include "textcolour.h"

#include <QHBoxLayout>
#include <QPainter>

namespace feedscope {

constexpr int kGlyph = 12;

ProblemLine::ProblemLine(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(6);
    row->addWidget(m_glyph, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    setVisible(false);
}

void ProblemLine::setTheme(const Theme &theme)
{
    m_theme = &theme;
    const int side = theme.px(kGlyph);
    QPixmap pixmap(QSize(side, side) * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStateIcon(painter, QRectF(0, 0, side, side), DisplayState::Disconnected, theme.down);
    m_glyph->setPixmap(pixmap);
    m_text->setFont(theme.font(TextRole::Label));
    setTextColour(*m_text, theme.down);
}

void ProblemLine::setProblem(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

} // namespace feedscope
