#include "ratesparkdelegate.h"

#include "feedtablemodel.h"
#include "historyseries.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kNumberWidth = 44;
constexpr int kGap = 8;
constexpr int kSparkHeight = 14;
constexpr Millis kSparkLength{300'000};

constexpr double kBefore = 2; // of the line
constexpr double kAfter = 3;  // for its dot
constexpr double kPoint = 4;  // pixels between two points, each a mean
constexpr double kDotStep = 5;
constexpr double kDot = 2;

// What lies beyond the end of the line: not connected, so dots on the ground and no line.
void paintDots(QPainter &painter, double from, double to, double y, const QColor &colour)
{
    for (double x = from; x + kDot <= to; x += kDotStep)
        painter.fillRect(QRectF(x, y, kDot, kDot), colour);
}

QColor faint(QColor colour)
{
    colour.setAlphaF(0.5f);
    return colour;
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
    const QRect spark(number.right() + 1 + kGap, content.center().y() - kSparkHeight / 2 + 1,
                      content.right() - number.right() - kGap, kSparkHeight);
    if (spark.width() > 2 * kGap)
        paintSparkline(painter, placed(row, content, spark), row, index);
}

// The line has a point for each second that is over.
size_t RateSparkDelegate::picture(const QModelIndex &index, const QRect &) const
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
    const double length = toSeconds(kSparkLength);
    const double width = rect.width() - kBefore - kAfter;
    const LineSegments lines =
        sparkline(*feed.snapshot->history, feed.now, kSparkLength, int(width / kPoint));
    const double top = 1.2 * highest(lines);
    const double ground = rect.bottom() + 1 - kDot;
    if (top <= 0) {
        paintDots(painter, rect.left(), rect.right() + 1, ground,
                  row.trouble ? row.colours.text : faint(theme().ink3));
        return;
    }
    const auto place = [&](const QPointF &p) {
        return QPointF(rect.left() + kBefore + (p.x() + length) / length * width,
                       rect.bottom() - p.y() / top * (rect.height() - 1));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().data, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    double end = rect.left();
    for (const auto &segment : lines) {
        QPolygonF line;
        for (const QPointF &p : segment)
            line.append(place(p));
        painter.drawPolyline(line);
        end = line.last().x();
    }
    if (row.trouble) {
        painter.fillRect(QRectF(end, rect.top(), 1.5, rect.height()), row.colours.text);
        paintDots(painter, end + kPoint, rect.right() + 1, ground, row.colours.text);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().data);
    painter.drawEllipse(place(lines.last().last()), 2, 2);
}

} // namespace feedscope
