#include "skylinedelegate.h"

#include "feedtablemodel.h"
#include "skylinepainter.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kStripHeight = 18;
constexpr int kBefore = 8; // of the title, which stands further out
constexpr Millis kLength{900'000};

QList<SkylineSegment> segmentsOf(const FeedMoment &feed, const QRectF &strip)
{
    if (!feed.snapshot || !feed.snapshot->history)
        return {};
    return skylineSegments(feed.snapshot->history->spans, {feed.now - kLength, feed.now}, strip);
}

} // namespace

void SkylineDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                   const QModelIndex &index) const
{
    QRect room = content;
    room.setLeft(content.left() + kBefore);
    room = placed(row, content, room);
    const QRectF strip(room.left(), content.bottom() - kStripHeight - 3, room.width(),
                       kStripHeight);
    paintSkyline(painter, segmentsOf(feedAt(index), strip), strip, theme());
}

size_t SkylineDelegate::picture(const QModelIndex &index, const QRect &content) const
{
    const QRectF strip(0, 0, content.width() - kBefore, kStripHeight);
    return skylinePicture(segmentsOf(feedAt(index), strip));
}

} // namespace feedscope
