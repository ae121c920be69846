#include "skylinedelegate.h"

#include "feedtablemodel.h"
#include "skylinepainter.h"

#include <QPainter>

namespace feedscope {

void SkylineDelegate::paintContent(QPainter &painter, const QRect &content, const Row &,
                                   const QModelIndex &index) const
{
    constexpr int kStripHeight = 18;
    constexpr Millis kLength{900'000};
    const FeedMoment feed = feedAt(index);
    if (!feed.snapshot || !feed.snapshot->history)
        return;
    const QRectF strip(content.left(), content.bottom() - kStripHeight - 3, content.width(),
                       kStripHeight);
    const TimeRange range{feed.now - kLength, feed.now};
    paintSkyline(painter, skylineSegments(feed.snapshot->history->spans, range, strip), strip,
                 theme());
}

} // namespace feedscope
