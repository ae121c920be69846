// Where the tiles of the wallboard go, and which feeds are on which page. Pure.
// Thread: any.
// Units: logical pixels; feeds are counted from 0 in the order they were added.
// Rules: tiles never change place while everything fits on one page; with more feeds than that,
//   pages follow each other and the troubled ones are pinned to the front of each page.
// Source: ui-spec.md section 6 (Wallboard), screen 07.
#pragma once

#include <QList>
#include <QRectF>

namespace feedscope {

struct WallGrid
{
    int columns = 4;
    int rows = 2;
    int perPage() const { return columns * rows; }
    friend bool operator==(const WallGrid &, const WallGrid &) = default;
};

constexpr int kWallHeader = 104;
constexpr int kWallFooter = 40;

WallGrid wallGrid(qsizetype feeds); // 4x2 up to 8, 6x4 beyond
int wallPages(const QList<bool> &troubled);
// The feeds on a page, in the order of the tiles.
QList<qsizetype> wallPage(const QList<bool> &troubled, int page);
QRectF wallTile(const QSizeF &board, const WallGrid &grid, int place);

} // namespace feedscope
