#include "ratesparkdelegate.h"

#include "decimate.h"
#include "feedtablemodel.h"
#include "historyseries.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kNumberWidth = 44;
constexpr int kGap = 8;
constexpr int kSparkHeight = 14;
constexpr Millis kSparkLength{300'000};

// What lies beyond the end of the line: not connected, so dots on the ground and no line.
void paintDots(QPainter &painter, double from, double to, double y, const QColor &colour)
{
    for (double x = from; x < to; x += 4)
        painter.fillRect(QRectF(x, y, 1.5, 1.5), colour);
}

} // namespace

void RateSparkDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                     const QModelIndex &index) const
{
    QRect number = content;
    const auto grown = [this](int length) { return length * body().pixelSize() / 13; };
    number.setLeft(content.left() + grown(kLead));
    number.setWidth(grown(kNumberWidth));
    paintText(painter, placed(row, content, number), row, index);
    const QRect spark(number.right() + 1 + kGap, content.center().y() - kSparkHeight / 2,
                      content.right() - number.right() - kGap, kSparkHeight);
    if (spark.width() > 2 * kGap)
        paintSparkline(painter, placed(row, content, spark), row, index);
}

// The line has a point for each second that is over.
size_t RateSparkDelegate::picture(const QModelIndex &index, const QSize &) const
{
    const auto moment = feedAt(index);
    return size_t(std::chrono::floor<std::chrono::seconds>(moment.now.time_since_epoch()).count());
}

void RateSparkDelegate::paintSparkline(QPainter &painter, const QRect &rect, const Row &row,
                                       const QModelIndex &index) const
{
    const FeedMoment feed = feedAt(index);
    if (!feed.snapshot || !feed.snapshot->history || row.face.state == DisplayState::Paused)
        return;
    const LineSegments segments =
        rateSegments(*feed.snapshot->history, {feed.now - kSparkLength, feed.now});
    const double top = 1.2 * highest(segments);
    const double length = toSeconds(kSparkLength);
    const auto place = [&](const QPointF &p) {
        return QPointF(rect.left() + (p.x() + length) / length * rect.width(),
                       rect.bottom() - p.y() / top * (rect.height() - 1));
    };
    if (top <= 0) {
        paintDots(painter, rect.left(), rect.right(), rect.bottom(),
                  row.trouble ? row.colours.text : theme().ink3);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().data, 1));
    double end = rect.left();
    for (const auto &segment : segments) {
        QPolygonF line;
        for (const QPointF &p : decimate(segment, -length, 0, rect.width() / 2))
            line.append(place(p));
        painter.drawPolyline(line);
        end = line.last().x();
    }
    if (row.trouble) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRectF(end, rect.top(), 1.5, rect.height()), row.colours.text);
        paintDots(painter, end + 4, rect.right(), rect.bottom(), row.colours.text);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().data);
    painter.drawEllipse(place(segments.last().last()), 1.5, 1.5);
}

} // namespace feedscope
