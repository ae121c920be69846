#include "rangenavigator.h"

#include "skylinepainter.h"

#include <QMouseEvent>
#include <QPainter>

namespace feedscope {

namespace {

constexpr int kWidth = 176;
constexpr int kHeight = 24;
constexpr double kMinHandle = 8;

} // namespace

RangeNavigator::RangeNavigator(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(kWidth, kHeight);
    setObjectName(QStringLiteral("navigator"));
    setToolTip(tr("The last 24 hours. Click or drag to show another part."));
    setAccessibleName(tr("The last 24 hours"));
}

void RangeNavigator::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void RangeNavigator::setContent(std::shared_ptr<const HistoryView> history, TimeRange shown,
                                Instant now)
{
    const QRectF handle = handleRect();
    m_shown = shown;
    m_now = now;
    QList<SkylineSegment> segments;
    if (history)
        segments = skylineSegments(history->spans, {now - kLength, now}, area());
    if (handle == handleRect() && skylinePicture(segments) == skylinePicture(m_segments))
        return; // a pixel of it is eight minutes
    m_segments = std::move(segments);
    update();
}

QRectF RangeNavigator::area() const
{
    return {1, 4, double(width() - 2), double(height() - 5)};
}

double RangeNavigator::x(Instant at) const
{
    const double share = 1 + toSeconds(at - m_now) / toSeconds(kLength);
    return 1 + std::clamp(share, 0.0, 1.0) * (width() - 2);
}

QRectF RangeNavigator::handleRect() const
{
    const double from = x(m_shown.from);
    const double to = x(m_shown.to);
    const double wide = std::max(to - from, kMinHandle);
    const double left = std::clamp((from + to - wide) / 2, 1.0, width() - 1 - wide);
    return {left, 0, wide, double(height())};
}

void RangeNavigator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.setPen(m_theme->border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    paintSkyline(painter, m_segments, area(), *m_theme);
    QColor fill = m_theme->accent;
    fill.setAlphaF(0.16f);
    const QRectF handle = handleRect();
    painter.fillRect(handle, fill);
    painter.setPen(QPen(m_theme->accent, 1.5));
    painter.drawRect(handle.adjusted(0.75, 0.75, -0.75, -0.75));
}

void RangeNavigator::ask(double at)
{
    const double share = std::clamp((at - 1) / (width() - 2), 0.0, 1.0);
    emit centreWanted(m_now - Nanos(qint64(double(Nanos(kLength).count()) * (1 - share))));
}

void RangeNavigator::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        ask(event->position().x());
}

void RangeNavigator::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        ask(event->position().x());
}

} // namespace feedscope
