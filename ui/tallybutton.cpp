#include "tallybutton.h"
#include "bannertext.h"
#include "stateicon.h"
#include "tabulartext.h"

#include <QFontMetrics>
#include <QPainter>
#include <cmath>

namespace feedscope {

namespace {

constexpr int kRoom = 4; // for the focus ring
constexpr int kIcon = 20;
constexpr int kGap = 6;
constexpr int kWordGap = 6;

QFont numberFont(TextScale scale)
{
    return uiFont(22, QFont::Bold, scale);
}

QFont wordFont(TextScale scale)
{
    return uiFont(12, QFont::Medium, scale);
}

} // namespace

TallyButton::TallyButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void TallyButton::setTally(const BannerTally &tally)
{
    if (tally == m_tally)
        return;
    m_tally = tally;
    const QString name = stateCount(tally.state, tally.count, locale());
    setAccessibleName(name);
    setToolTip(name);
    updateGeometry();
    update();
}

void TallyButton::setLook(const QColor &colour, TextScale scale)
{
    m_colour = colour;
    m_scale = scale;
    updateGeometry();
    update();
}

void TallyButton::setWords(Words words)
{
    m_words = words;
    update();
}

int TallyButton::widthWith(Words words) const
{
    int width =
        2 * kRoom + scaled(kIcon, m_scale) + kGap +
        int(std::ceil(TabularText::width(numberFont(m_scale), locale().toString(m_tally.count))));
    if (words == Words::Shown)
        width += kWordGap +
                 QFontMetrics(wordFont(m_scale)).horizontalAdvance(stateWordLower(m_tally.state));
    return width;
}

QSize TallyButton::sizeHint() const
{
    return {widthWith(m_words), scaled(32, m_scale)};
}

void TallyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int icon = scaled(kIcon, m_scale);
    QRectF rest = QRectF(rect()).adjusted(kRoom, 0, -kRoom, 0);
    paintStateIcon(painter, QRectF(rest.left(), rest.center().y() - icon / 2.0, icon, icon),
                   m_tally.state, m_colour);
    rest.setLeft(rest.left() + icon + kGap);
    painter.setPen(m_colour);
    painter.setFont(numberFont(m_scale));
    const qreal number = TabularText::draw(painter, rest, Qt::AlignLeft | Qt::AlignVCenter,
                                           locale().toString(m_tally.count));
    if (m_words == Words::Shown) {
        painter.setFont(wordFont(m_scale));
        painter.drawText(rest.adjusted(number + kWordGap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, stateWordLower(m_tally.state));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_colour, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace feedscope
