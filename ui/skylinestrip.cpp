#include "skylinestrip.h"

#include "format.h"
#include "skylinepainter.h"
#include "statespans.h"
#include "typography.h"

#include <QPainter>

namespace feedscope {

SkylineStrip::SkylineStrip(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(kHeight);
}

void SkylineStrip::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFixedHeight(theme.px(kHeight));
    update();
}

void SkylineStrip::setSpans(const std::vector<StateSpan> &spans, TimeRange range,
                            const ChartGrid &grid, const QString &summary)
{
    m_spans.clear();
    for (const StateSpan &span : spans) {
        if (span.to.value_or(range.to) >= range.from)
            m_spans.push_back(span);
    }
    m_range = range;
    m_grid = grid;
    const ConnectionShare share = connectionShare(m_spans, range.from, range.to);
    const QString percent = share.watched > Nanos{0}
                                ? format::percent(quint64(share.connected.count()),
                                                  quint64(share.watched.count()), QLocale(), 1)
                                : format::noValue();
    m_summary = summary.isEmpty() ? tr("%1 connected").arg(percent) : summary;
    const QString length = format::wholeDuration(m_grid.length, QLocale());
    const QString stretch = m_grid.end == ChartGrid::End::Now ? tr("last %1").arg(length)
                                                              : tr("%1 of the past").arg(length);
    const QString outages =
        share.outages == 1 ? tr("1 outage") : tr("%1 outages").arg(share.outages);
    setAccessibleName(tr("Connection history, %1, %2, %3").arg(stretch, m_summary, outages));
    update();
}

QRectF SkylineStrip::area() const
{
    const QRectF plot = m_grid.plot(size(), 4, 5);
    return {plot.left(), plot.top(), m_grid.x(0, plot) - plot.left(), plot.height()};
}

QList<SkylineSegment> SkylineStrip::segments() const
{
    return skylineSegments(m_spans, m_range, area());
}

void SkylineStrip::paintFocus(QPainter &painter) const
{
    painter.setPen(QPen(m_theme->accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void SkylineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // time does not turn round
    painter.fillRect(rect(), m_theme->surface);
    // Ahead of now there is ground and nothing on it yet.
    painter.fillRect(skylineGround(m_grid.plot(size(), 4, 5)), m_theme->border);
    paintSkyline(painter, segments(), area(), *m_theme);
    if (m_grid.end == ChartGrid::End::Now)
        painter.fillRect(QRectF(std::round(area().right()), 0, 1.5, height()), m_theme->ink);
    const QRectF text(16, 0, m_grid.gutter + m_grid.tickLabels - 24, height() - 1);
    painter.setPen(m_theme->ink2);
    painter.setFont(m_theme->font(TextRole::Label));
    painter.drawText(text.adjusted(0, 2, 0, -height() / 2.0), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Connection"));
    painter.setPen(m_theme->ink);
    painter.setFont(m_theme->uiFont(12, QFont::DemiBold));
    painter.drawText(text.adjusted(0, height() / 2.0 - 2, 0, -1), Qt::AlignLeft | Qt::AlignVCenter,
                     m_summary);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme->border);
    if (hasFocus())
        paintFocus(painter);
}

} // namespace feedscope
