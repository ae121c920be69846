// The header of a table: titles aligned like their cells, the chevron of the sort right beside its
// title.
// Thread: UI.
// Owner: the table.
// Units: logical pixels.
// Source: screens 01 and 02.
#pragma once

#include "theme.h"

#include <QHash>
#include <QHeaderView>

namespace feedscope {

class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    static constexpr int kPadding = 8; // twice that at both ends of the row

    explicit TableHeader(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // A left-aligned title over a right-aligned number begins where the number's room begins.
    void setLeadingRoom(int section, int pixels) { m_leading.insert(section, pixels); }
    // Where a section's title may stand.
    QRect titleRect(const QRect &section, int logicalIndex) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    void paintChevron(QPainter &painter, double x, double y) const;

    const Theme *m_theme = &Theme::light();
    QHash<int, int> m_leading;
};

} // namespace feedscope
