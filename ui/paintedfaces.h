// The faces of the feed table as they are on the screen, by cell: the delegates note what they paint,
// the table asks before it has a cell painted again.
// Thread: UI.
// Owner: FeedTable.
// Cap: one face for each cell that was ever on the screen since clear().
// Errors: none.
#pragma once

#include "feedcellface.h"

#include <QHash>
#include <QModelIndex>

namespace feedscope {

class PaintedFaces
{
public:
    void note(const QModelIndex &cell, const FeedCellFace &face) { m_faces[keyOf(cell)] = face; }
    bool isPainted(const QModelIndex &cell, const FeedCellFace &face) const
    {
        const auto known = m_faces.constFind(keyOf(cell));
        return known != m_faces.cend() && *known == face;
    }
    void clear() { m_faces.clear(); }

private:
    static quint64 keyOf(const QModelIndex &cell)
    {
        return quint64(cell.row()) << 8 | quint64(cell.column());
    }

    QHash<quint64, FeedCellFace> m_faces;
};

} // namespace feedscope
