#include "walllayout.h"

namespace feedscope {

namespace {

constexpr double kSide = 24;
constexpr double kTop = 20; // below the header
constexpr double kGap = 16;
constexpr WallGrid kFew{4, 2};
constexpr WallGrid kMany{6, 4};

// How many troubled feeds are pinned: they never take a whole page.
qsizetype pinnedCount(const QList<bool> &troubled)
{
    return std::min<qsizetype>(troubled.count(true), kMany.perPage() / 2);
}

} // namespace

WallGrid wallGrid(qsizetype feeds)
{
    return feeds <= kFew.perPage() ? kFew : kMany;
}

int wallPages(const QList<bool> &troubled)
{
    if (troubled.size() <= kMany.perPage())
        return 1;
    const qsizetype pinned = pinnedCount(troubled);
    const qsizetype room = kMany.perPage() - pinned;
    return int((troubled.size() - pinned + room - 1) / room);
}

QList<qsizetype> wallPage(const QList<bool> &troubled, int page)
{
    QList<qsizetype> first;
    QList<qsizetype> rest;
    const bool onePage = wallPages(troubled) == 1;
    const qsizetype pinned = onePage ? 0 : pinnedCount(troubled);
    for (qsizetype i = 0; i < troubled.size(); ++i)
        (troubled.at(i) && first.size() < pinned ? first : rest).append(i);
    const qsizetype room = wallGrid(troubled.size()).perPage() - first.size();
    return first + rest.mid(page * room, room);
}

QRectF wallTile(const QSizeF &board, const WallGrid &grid, int place)
{
    const double width = (board.width() - 2 * kSide - (grid.columns - 1) * kGap) / grid.columns;
    const double top = kWallHeader + kTop;
    const double height = (board.height() - top - kWallFooter - (grid.rows - 1) * kGap) / grid.rows;
    return {kSide + (place % grid.columns) * (width + kGap),
            top + (place / grid.columns) * (height + kGap), width, height};
}

} // namespace feedscope
